/**
 * What AWS would answer instead: an error code of the service, a sentence, a status. `fault` says who is to blame.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 */
export class AwsError extends Error {
  readonly code: string
  readonly status: number
  /** Further members of the error document, such as a cancelled transaction's reasons. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, message: string, status = 400, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'AwsError'
    this.code = code
    this.status = status
    this.details = details
  }

  get fault(): 'Sender' | 'Receiver' {
    return this.status < 500 ? 'Sender' : 'Receiver'
  }
}
