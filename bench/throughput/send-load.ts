import autocannon from 'autocannon'

export type Request = {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type Load = {
  readonly url: string
  readonly amount: number
  /** Makes the next request; called once for each. */
  readonly next: () => Request
  readonly onAnswer?: (status: number, body: string) => void
}

export type Outcome = {
  readonly seconds: number
  /** One a request that was answered. */
  readonly milliseconds: readonly number[]
  /** Requests without an answer, and answers that are no success. */
  readonly failures: number
}

/** As many as a function has instances in the twin: no request waits for one. */
export const connections = 4

/** A busy machine sends fewer requests, rather than keep whoever waits. */
const maximalSeconds = 5

/** Sends so many requests, or as many as go, each connection its next one as soon as it has its answer. */
export const sendLoad = async ({ url, amount, next, onAnswer = () => undefined }: Load): Promise<Outcome> => {
  const milliseconds: number[] = []
  const began = performance.now()
  let ended = began
  const running = autocannon({
    url,
    connections,
    amount,
    requests: [{ setupRequest: request => ({ ...request, ...next() }), onResponse: onAnswer }],
  })
  running.on('response', (_client, _status, _bytes, taken) => {
    milliseconds.push(taken)
    ended = performance.now()
  })
  const late = setTimeout(running.stop, maximalSeconds * 1000)
  const { errors, non2xx } = await running
  clearTimeout(late)
  return { seconds: (ended - began) / 1000, milliseconds, failures: errors + non2xx }
}
