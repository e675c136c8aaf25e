import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { givenPendingComment } from '../support/contract/given-comments.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { taaliq } from '../support/contract/taaliq.ts'

// Who may do what on which route: moderation-matrix.test.ts.

it('says how to sign in', async () => {
  const answer = await taaliq.send({ path: '/v1/moderation/sites' })

  expect(answer.headers['www-authenticate']).toMatch(/^Bearer\b/u)
})

it('takes no token from the address', async () => {
  const token = await taaliq.tokenFor('admin')

  const answer = await taaliq.send({ path: `/v1/moderation/sites?access_token=${token}` })

  expect(outcomeOf(answer)).toBe('401 unauthenticated')
})

it('takes the scheme in any case', async () => {
  const token = await taaliq.tokenFor('admin')

  const answer = await taaliq.send({
    path: '/v1/moderation/sites',
    headers: { authorization: `bearer ${token}` },
  })

  expect(outcomeOf(answer)).toBe('200')
})

it.each([randomUUID(), 'x', '%00', '..%2f..%2fsites'])('does not find the comment %s', async id => {
  const answer = await taaliq.one(id)

  expect(outcomeOf(answer)).toBe('404 not-found')
})

it.each(['/', '/sites/demo', '/sites/demo/nothing', '/sites/demo/comments/x/decision/y'])(
  'has no route %s',
  async path => {
    expect(outcomeOf(await taaliq.moderate('admin', { path }))).toBe('404 not-found')
  },
)

it.each([
  ['GET', '/sites/demo/decisions', 'POST'],
  ['GET', '/sites/demo/claims', 'POST'],
  ['DELETE', '/sites/demo/comments', 'GET'],
  ['POST', '/sites', 'GET'],
])('answers %s %s with 405 and what is allowed', async (method, path, allowed) => {
  const answer = await taaliq.moderate('admin', { method, path })

  expect(answer.status).toBe(405)
  expect(String(answer.headers.allow).split(/\s*,\s*/u)).toContain(allowed)
})

it('never decides by opening a link', async () => {
  const { id } = await givenPendingComment()
  const path = `/sites/demo/comments/${id}/decision?decision=approve&version=1`

  const answers = await Promise.all(
    ['GET', 'HEAD', 'OPTIONS'].map(method => taaliq.moderate('admin', { method, path })),
  )

  expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([405, 405])
  expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
})
