/** A function that threw, died or took too long; `name` and `message` are what Lambda's caller is told. */
export class LambdaFailure extends Error {
  constructor(errorType: string, errorMessage: string) {
    super(errorMessage)
    this.name = errorType
  }
}
