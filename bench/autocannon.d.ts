/** The part of autocannon 9 that the bench uses; the package brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  type Request = {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
  }

  type Options = {
    url: string
    connections: number
    /** How many requests are sent in all. */
    amount: number
    requests: readonly {
      /** Called once before each request. */
      setupRequest: (request: Request) => Request
      onResponse: (status: number, body: string) => void
    }[]
  }

  type Running = EventEmitter<{
    response: [client: unknown, status: number, bytes: number, milliseconds: number]
  }> &
    PromiseLike<{ errors: number; non2xx: number }> & { stop: () => void }

  function autocannon(options: Options): Running
  export = autocannon
}
