import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Caller } from './caller.ts'

export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

/** The access keys of this start: issued at random, told apart by their id. */
export const createAccessKeys = () => {
  const holders = new Map<string, Caller>()
  return {
    issue: (holder: Caller): Credentials => {
      const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`
      holders.set(accessKeyId, holder)
      return {
        accessKeyId,
        secretAccessKey: randomBytes(30).toString('base64url'),
        sessionToken: randomBytes(48).toString('base64url'),
      }
    },
    /** Whose call it is and of which service, by the credential scope of Signature Version 4; no signature is checked. */
    identify: ({
      authorization = '',
    }: IncomingHttpHeaders): { holder: Caller | undefined; service: string } => {
      const scope =
        /^AWS4-HMAC-SHA256 Credential=([A-Z0-9]+)\/\d{8}\/[a-z0-9-]+\/([a-z0-9-]+)\/aws4_request\b/
      const [, accessKeyId = '', service = ''] = scope.exec(authorization) ?? []
      return { holder: holders.get(accessKeyId), service }
    },
  }
}
