import { Hono } from 'hono'
import * as v from 'valibot'
import type { UserStore } from '../cognito/create-user-store.ts'
import type { createIssueToken } from './issue-token.ts'
import { tokenKinds } from './issue-token.ts'

const Query = v.object({
  as: v.pipe(v.string(), v.includes('@')),
  kind: v.optional(v.picklist(tokenKinds), 'access'),
})

type Needs = {
  readonly users: Pick<UserStore, 'findOrAdd'>
  readonly issueToken: ReturnType<typeof createIssueToken>
}

/** `GET /local/token?as=<e-mail>`: what that person would hold after signing in; `kind=` asks for a hostile one. */
export const tokenRoutes = ({ users, issueToken }: Needs) =>
  new Hono().get('/local/token', async context => {
    const query = v.safeParse(Query, context.req.query())
    if (!query.success) return context.text(v.summarize(query.issues), 400)
    const { as, kind } = query.output
    context.header('cache-control', 'no-store')
    return context.json({ accessToken: await issueToken(users.findOrAdd(as), kind) })
  })
