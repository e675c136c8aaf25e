import { pathToFileURL } from 'node:url'
import type { InstanceSettings, Invocation, Report } from './lambda-messages.ts'

/**
 * The process of one instance, in the place of Lambda's runtime. It imports nothing but the bundle, so that its start
 * costs what the bundle costs. https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
 */
type Handler = (event: unknown, context: object) => unknown

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

const report = (message: Report): void => {
  process.send?.(JSON.stringify(message))
}

process.on('disconnect', () => process.exit())

const settings: InstanceSettings = JSON.parse(process.argv[2] ?? '')
const bundle: Record<string, unknown> = await import(pathToFileURL(settings.bundle).href)
const handler = bundle[settings.exportName]
if (!isHandler(handler)) throw new Error(`${settings.bundle} exports no function ${settings.exportName}`)

process.on('message', async (message: string) => {
  const { requestId, event, deadline }: Invocation = JSON.parse(message)
  try {
    const context = {
      awsRequestId: requestId,
      callbackWaitsForEmptyEventLoop: true,
      functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
      functionVersion: '$LATEST',
      invokedFunctionArn: settings.functionArn,
      memoryLimitInMB: String(settings.memoryMegabytes),
      logGroupName: `/aws/lambda/${process.env['AWS_LAMBDA_FUNCTION_NAME']}`,
      logStreamName: `${process.pid}`,
      getRemainingTimeInMillis: () => deadline - Date.now(),
    }
    report({ kind: 'succeeded', payload: (await handler(event, context)) ?? null })
  } catch (error) {
    const { name, message: errorMessage } =
      error instanceof Error ? error : new Error('A value that is no Error')
    report({ kind: 'failed', errorType: name, errorMessage })
  }
})

report({ kind: 'ready' })
