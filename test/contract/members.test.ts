import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { Member, Members } from '../support/contract/schemas/members.ts'
import { taaliq } from '../support/contract/taaliq.ts'

const list = async (site: string) => {
  const answer = await taaliq.moderate('admin', { path: `/sites/${site}/members` })
  return readAnswer(Members, answer).members
}

const idOf = async (site: string, name: string) =>
  (await list(site)).find(member => member.name === name)?.id ?? ''

it('names who works at a site, what they may, and who of them asks', async () => {
  const members = await list('demo')

  expect(members.map(({ name, role, self }) => ({ name, role, self }))).toEqual(
    expect.arrayContaining([
      { name: 'ليلى', role: 'admin', self: true },
      { name: 'سلمى', role: 'moderator', self: false },
      { name: 'يوسف', role: 'moderator', self: false },
      { name: 'هدى', role: 'viewer', self: false },
    ]),
  )
})

it('shows no address, and nothing under which one is kept', async () => {
  const { text, headers } = await taaliq.moderate('admin', { path: '/sites/demo/members' })

  expect(text).not.toMatch(/@|authorKey|email/iu)
  expect(headers['cache-control']).toBe('no-store')
})

it.each(['moderator', 'viewer', 'stranger'] as const)(
  'shows %s nobody, and lets them change nobody',
  async as => {
    const path = `/sites/demo/members/${await idOf('demo', 'هدى')}`

    const answers = await Promise.all([
      taaliq.moderate(as, { path: '/sites/demo/members' }),
      taaliq.moderate(as, { method: 'PUT', path, json: { role: 'admin' } }),
      taaliq.moderate(as, { method: 'DELETE', path }),
    ])

    expect(answers.map(outcomeOf)).toEqual(Array(3).fill('403 forbidden'))
    expect((await list('demo')).find(({ name }) => name === 'هدى')).toMatchObject({ role: 'viewer' })
  },
)

it('takes the role that somebody has for no change', async () => {
  const id = await idOf('demo', 'هدى')

  const answer = await taaliq.moderate('admin', {
    method: 'PUT',
    path: `/sites/demo/members/${id}`,
    json: { role: 'viewer' },
  })

  expect(readAnswer(Member, answer)).toEqual({ id, name: 'هدى', role: 'viewer', self: false })
})

it('neither removes the last administrator nor gives them another role', async () => {
  const path = `/sites/strict/members/${await idOf('strict', 'ليلى')}`

  const answers = await Promise.all([
    taaliq.moderate('admin', { method: 'DELETE', path }),
    taaliq.moderate('admin', { method: 'PUT', path, json: { role: 'moderator' } }),
  ])

  expect(answers.map(outcomeOf)).toEqual(Array(2).fill('409 last-admin'))
  expect(await list('strict')).toMatchObject([{ role: 'admin', self: true }])
})

it.each([
  [{}, '422 invalid-settings'],
  [{ role: 'owner' }, '422 invalid-settings'],
  [{ role: null }, '422 invalid-settings'],
])('refuses the role in %j', async (json, outcome) => {
  const path = `/sites/demo/members/${await idOf('demo', 'هدى')}`

  expect(outcomeOf(await taaliq.moderate('admin', { method: 'PUT', path, json }))).toBe(outcome)
})

it.each([randomUUID(), 'x', '%00'])('does not find the member %s', async id => {
  const path = `/sites/demo/members/${id}`

  const answers = await Promise.all([
    taaliq.moderate('admin', { method: 'PUT', path, json: { role: 'viewer' } }),
    taaliq.moderate('admin', { method: 'DELETE', path }),
  ])

  expect(answers.map(outcomeOf)).toEqual(Array(2).fill('404 not-found'))
})

it("does not find another site's member", async () => {
  const path = `/sites/strict/members/${await idOf('demo', 'سلمى')}`

  expect(outcomeOf(await taaliq.moderate('admin', { method: 'DELETE', path }))).toBe('404 not-found')
})

it('asks who brings no token to sign in', async () => {
  const path = '/v1/moderation/sites/demo/members'

  const answers = await Promise.all([
    taaliq.send({ path }),
    taaliq.send({ method: 'PUT', path: `${path}/x` }),
    taaliq.send({ method: 'DELETE', path: `${path}/x` }),
  ])

  expect(answers.map(outcomeOf)).toEqual(Array(3).fill('401 unauthenticated'))
})
