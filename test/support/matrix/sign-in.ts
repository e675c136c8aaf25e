import { decodeJwt } from 'jose'
import * as v from 'valibot'
import type { TokenKind } from '../../../local/services/oidc/issue-token.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { taaliq } from '../contract/taaliq.ts'

const Token = v.object({ accessToken: v.string() })
const Claims = v.object({ sub: v.string() })

/** Who somebody is, and what they send with a request; `kind` makes it a token that must be refused. */
export const signIn = async (email: string, kind: TokenKind = 'access') => {
  const answer = await taaliq.send({ path: `/local/token?as=${email}&kind=${kind}` })
  const { accessToken } = readAnswer(Token, answer)
  const { sub } = v.parse(Claims, decodeJwt(accessToken))
  return { sub, headers: { authorization: `Bearer ${accessToken}` } }
}
