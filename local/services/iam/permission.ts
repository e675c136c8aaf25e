/** What a call asks of IAM: https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html */
export type Permission = {
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, string | readonly string[]>>
}
