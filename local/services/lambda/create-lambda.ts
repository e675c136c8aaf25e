import type { Invoke } from '../../invoke.ts'
import { AwsError } from '../http/aws-error.ts'
import type { AwsAnswer, AwsRequest } from '../http/aws-request.ts'
import type { AwsService } from '../http/aws-service.ts'

type Needs = {
  readonly functions: readonly { readonly name: string; readonly arn: string }[]
  readonly invoke: Invoke
}

/** Lambda as far as `Invoke` goes: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export const createLambda = ({ functions, invoke }: Needs): AwsService => {
  const find = (request: AwsRequest) => {
    const named = decodeURIComponent(
      /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(request.path)?.[1] ?? '',
    )
    const found = functions.find(({ name, arn }) => named === name || named === arn)
    if (!found) throw new AwsError('ResourceNotFoundException', `Function not found: ${named}`, 404)
    return found
  }

  return {
    operationOf: () => 'Invoke',
    permissionsFor: (_, request) => [
      { action: 'lambda:InvokeFunction', resource: find(request).arn, context: {} },
    ],
    answer: async (_, request) => {
      const { name } = find(request)
      const payload: unknown = request.body.length > 0 ? JSON.parse(request.body.toString()) : {}
      if (request.headers['x-amz-invocation-type'] === 'Event') {
        await invoke(name, payload, 'Event')
        return answer(202, '')
      }
      try {
        return answer(200, JSON.stringify((await invoke(name, payload, 'RequestResponse')) ?? null))
      } catch (error) {
        return answer(200, JSON.stringify(failure(error)), { 'x-amz-function-error': 'Unhandled' })
      }
    },
    refuse: ({ code, message, status, fault }) => {
      const shown = code === 'AccessDeniedException' ? 403 : status
      return answer(shown, JSON.stringify({ Type: fault, Message: message, message }), {
        'x-amzn-errortype': code,
      })
    },
  }
}

const answer = (status: number, body: string, headers: Record<string, string> = {}): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body,
})

const failure = (error: unknown) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: 'Error', errorMessage: 'The function failed' }
