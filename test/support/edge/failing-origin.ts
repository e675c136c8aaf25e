import { gatewayAnswer } from '../../../local/http-answer.ts'
import type { ServeRequest } from '../../../local/http-api.ts'
import type { ReceivedRequest } from '../../../local/http-event.ts'

/** An origin that tells what it was asked, and fails or tarries when told to. */
export const createFailingOrigin = (healthy: ServeRequest) => {
  const requests: ReceivedRequest[] = []
  let failure: number | undefined
  let ready: Promise<void> = Promise.resolve()

  return {
    serve: async (request: ReceivedRequest) => {
      requests.push(request)
      await ready
      return failure === undefined ? healthy(request) : gatewayAnswer(failure, 'As it was told')
    },
    requests,
    forget: (): void => {
      requests.length = 0
    },
    failWith: (status: number | undefined): void => {
      failure = status
    },
    hold: (): (() => void) => {
      const held = Promise.withResolvers<void>()
      ready = held.promise
      return held.resolve
    },
  }
}
