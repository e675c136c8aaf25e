import type { IncomingHttpHeaders } from 'node:http'

/** One call of an AWS SDK as it arrived. */
export type AwsRequest = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** What goes back. `nothing` is a connection that is cut, `silence` one that never answers: faults, both. */
export type AwsAnswer =
  | {
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: string | Uint8Array
    }
  | 'nothing'
  | 'silence'
