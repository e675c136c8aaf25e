import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LambdaFailure } from './lambda-failure.ts'
import { type LambdaInstance, startLambdaInstance } from './lambda-instance.ts'
import type { LogFile } from './log-file.ts'
import type { Processes } from './processes.ts'
import type { LambdaFunction } from './resources/functions.ts'

export type Lambda = {
  /** Resolves to what the handler returned; rejects with a `LambdaFailure`. `signal` gives up only while waiting. */
  readonly invoke: (event: unknown, options?: { signal?: AbortSignal }) => Promise<unknown>
  readonly close: () => Promise<void>
}

export type LambdaNeeds = {
  readonly region: string
  readonly endpointUrl: string
  readonly credentials: { accessKeyId: string; secretAccessKey: string; sessionToken: string }
  readonly processes: Pick<Processes, 'adopt'>
  readonly log: LogFile
}

/** More would only take the two cores from each other. */
const maximalInstances = 4

/**
 * One function and its instances: one request at a time in each, the most recently used first, a new one when all are
 * busy. A dead instance fails the request it had, and no other.
 */
export const createLambda = (deployed: LambdaFunction, needs: LambdaNeeds): Lambda => {
  let closed = false
  const instances = new Set<LambdaInstance>()
  const idle: LambdaInstance[] = []
  const waiting: ((instance: LambdaInstance) => void)[] = []

  const start = (): LambdaInstance => {
    const instance = startLambdaInstance({
      name: deployed.name,
      folder: deployed.folder,
      settings: settingsOf(deployed),
      environment: environmentOf(deployed, needs),
      timeoutSeconds: deployed.timeoutSeconds,
      processes: needs.processes,
      log: needs.log,
    })
    instances.add(instance)
    void instance.ended.then(() => {
      instances.delete(instance)
      const index = idle.indexOf(instance)
      if (index >= 0) idle.splice(index, 1)
      if (waiting.length > 0) release(start())
    })
    return instance
  }

  /** Requests are served in the order they came; while one waits, no instance is idle. */
  const acquire = async (): Promise<LambdaInstance> =>
    idle.pop() ??
    (instances.size < maximalInstances ? start() : new Promise(resolve => waiting.push(resolve)))

  const release = (instance: LambdaInstance): void => {
    const next = waiting.shift()
    if (next) next(instance)
    else idle.push(instance)
  }

  return {
    invoke: async (event, { signal } = {}) => {
      if (closed) throw new LambdaFailure('Sandbox.Closed', 'The twin is ending')
      const instance = await acquire()
      try {
        signal?.throwIfAborted()
        return await instance.invoke(event)
      } finally {
        if (instance.alive()) release(instance)
      }
    },
    close: async () => {
      closed = true
      waiting.length = 0
      for (const instance of instances) instance.kill()
      await Promise.all([...instances].map(({ ended }) => ended))
    },
  }
}

const settingsOf = ({ codeFolder, handler, arn, memoryMegabytes }: LambdaFunction) => {
  const [file = '', exportName = ''] = handler.split('.')
  const bundle = ['mjs', 'js', 'cjs'].map(ending => join(codeFolder, `${file}.${ending}`)).find(existsSync)
  if (bundle === undefined) throw new Error(`${codeFolder} holds no ${file}`)
  return { bundle, exportName, functionArn: arn, memoryMegabytes }
}

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
const environmentOf = (deployed: LambdaFunction, { region, endpointUrl, credentials }: LambdaNeeds) => ({
  ...deployed.environment,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ENDPOINT_URL: endpointUrl,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_SESSION_TOKEN: credentials.sessionToken,
  AWS_LAMBDA_FUNCTION_NAME: deployed.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(deployed.memoryMegabytes),
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
})
