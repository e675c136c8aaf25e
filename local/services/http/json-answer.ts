import type { AwsError } from './aws-error.ts'
import type { AwsAnswer } from './aws-request.ts'

/** An answer in AWS JSON 1.0 or 1.1: https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html */
export const jsonAnswer = (version: '1.0' | '1.1', document: unknown, status = 200): AwsAnswer => ({
  status,
  headers: { 'content-type': `application/x-amz-json-${version}` },
  body: JSON.stringify(document),
})

export const jsonError = (version: '1.0' | '1.1', { code, message, status, details }: AwsError): AwsAnswer =>
  jsonAnswer(version, { __type: `com.amazon.coral.service#${code}`, message, ...details }, status)
