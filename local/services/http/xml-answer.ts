import type { AwsError } from './aws-error.ts'
import type { AwsAnswer } from './aws-request.ts'

export const xmlAnswer = (body: string, status = 200): AwsAnswer => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body,
})

/** An error of AWS's query protocol, whose access errors have names of their own. */
export const xmlError = (namespace: string, { code, message, status, fault }: AwsError): AwsAnswer => {
  const known = queryCodes[code]
  const error = `<Type>${fault}</Type><Code>${known?.code ?? code}</Code><Message>${escapedXml(message)}</Message>`
  return xmlAnswer(
    `<ErrorResponse xmlns="${namespace}"><Error>${error}</Error></ErrorResponse>`,
    known?.status ?? status,
  )
}

const queryCodes: Readonly<Record<string, { code: string; status: number }>> = {
  AccessDeniedException: { code: 'AccessDenied', status: 403 },
  UnrecognizedClientException: { code: 'InvalidClientTokenId', status: 403 },
}

export const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
