import { type TokenKind, tokenKinds } from '../../../local/services/oidc/issue-token.ts'
import { type Role, roles } from '../../../shared/domain/member.ts'
import { uniqueWord } from '../contract/unique.ts'
import type { ModerationRequest } from './moderation-requests.ts'
import { signIn } from './sign-in.ts'

type Headers = Readonly<Record<string, string>>

export type Caller = {
  readonly name: string
  /** What they are to the site that is asked about; nothing where they could not sign in. */
  readonly is?: 'signed-in' | Role
  readonly headers: () => Promise<Headers>
}

const word = uniqueWord()
const named = (who: string) => `${who}-${word}@example.com`

/** The staff of the site, and who was of it. */
export const people = {
  viewer: named('viewer'),
  moderator: named('moderator'),
  admin: named('admin'),
  removed: named('removed'),
} as const

const signedOut: Readonly<Record<string, Headers>> = {
  'who has no token': {},
  'who sends an empty header': { authorization: '' },
  'who sends a scheme alone': { authorization: 'Bearer' },
  'who sends another scheme': { authorization: 'Basic YWRtaW46YWRtaW4=' },
  'who sends nonsense': { authorization: 'Bearer nonsense' },
  'who sends three empty parts': { authorization: 'Bearer ..' },
  'who sends a cookie': { cookie: 'access_token=x' },
}

const hostile = tokenKinds.filter((kind): kind is Exclude<TokenKind, 'access'> => kind !== 'access')

const signedIn = (name: string, email: string, is: Caller['is'] = 'signed-in') => ({
  name,
  is,
  headers: async () => (await signIn(email)).headers,
})

/** Everybody who may not do everything on the site. */
export const callers: readonly Caller[] = [
  ...Object.entries(signedOut).map(([name, headers]) => ({ name, headers: async () => headers })),
  ...hostile.map(kind => ({
    name: `who bends an administrator's token: ${kind}`,
    headers: async () => (await signIn(people.admin, kind)).headers,
  })),
  signedIn('who signed in and is nobody', named('nobody')),
  signedIn('who moderates another site', 'moderator@example.com'),
  signedIn('who was removed', people.removed),
  signedIn('who views the site', people.viewer, 'viewer'),
  signedIn('who moderates the site', people.moderator, 'moderator'),
]

/** Whether a request is for those who are this to the site. */
export const isGranted = (is: Caller['is'], { least }: ModerationRequest): boolean =>
  is !== undefined && ranks.indexOf(is) >= ranks.indexOf(least)

const ranks = ['signed-in', ...roles] as const
