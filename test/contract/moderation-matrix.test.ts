import { beforeAll, describe, expect, it } from 'vitest'
import { roles } from '../../shared/domain/member.ts'
import type { Answer } from '../support/contract/exchange.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { uniqueCommentId } from '../support/contract/unique.ts'
import type { Item } from '../support/database/read-items.ts'
import { type Caller, callers, isGranted, people } from '../support/matrix/callers.ts'
import {
  type ModerationRoute,
  moderationRoutes,
  routesWithoutRequest,
} from '../support/matrix/moderation-routes.ts'
import { type OpenSite, openSite } from '../support/matrix/open-site.ts'
import { signIn } from '../support/matrix/sign-in.ts'

type Asked = { readonly route: ModerationRoute; readonly answer: Answer }

/** What the site's staff may read is theirs; everything else is asked, what is of no site too. */
const askedBy = ({ is }: Caller) =>
  moderationRoutes.filter(route => !isGranted(is, route) || route.least === 'signed-in')

const outcomesOf = (asked: readonly Asked[]) =>
  Object.fromEntries(asked.map(({ route, answer }) => [route.name, outcomeOf(answer)]))

const askAs = async (email: string, routes: readonly ModerationRoute[], of: { site: string; id: string }) => {
  const { headers } = await signIn(email)
  return Promise.all(routes.map(async route => ({ route, answer: await route.ask(of, headers) })))
}

let site: OpenSite
let pending: Awaited<ReturnType<OpenSite['givenPending']>>
let before: Item[]
let after: Item[]
const answers = new Map<string, Asked[]>()

beforeAll(async () => {
  site = await openSite()
  await site.invite(people.viewer, 'viewer')
  await site.invite(people.moderator, 'moderator')
  await site.invite(people.admin, 'admin')
  await site.invite(people.removed, 'moderator')
  await site.remove(people.removed)
  pending = await site.givenPending()

  before = await site.readAll()
  for (const caller of callers) {
    const headers = await caller.headers()
    const asking = askedBy(caller).map(async route => ({
      route,
      answer: await route.ask({ site: site.site, id: pending.id }, headers),
    }))
    answers.set(caller.name, await Promise.all(asking))
  }
  after = await site.readAll()
})

it('knows a valid request for every route (test/support/matrix/moderation-requests.ts)', () => {
  expect(routesWithoutRequest).toEqual([])
})

describe.each(callers.map(caller => [caller.name, caller] as const))('%s', (_, caller) => {
  it('is refused on every route', () => {
    const refusal = caller.is === undefined ? '401 unauthenticated' : '403 forbidden'
    const expected = askedBy(caller).map(route => [route.name, isGranted(caller.is, route) ? '200' : refusal])

    expect(outcomesOf(answers.get(caller.name) ?? [])).toEqual(Object.fromEntries(expected))
  })

  it('learns nothing of what waits, nor does a cache', () => {
    const secrets = [pending.id, pending.name, pending.content, pending.website]
    const given = answers.get(caller.name) ?? []

    const learnt = given.filter(({ answer: { text, headers } }) =>
      secrets.some(secret => `${JSON.stringify(headers)}${text}`.includes(secret)),
    )
    expect(learnt.map(({ route }) => route.name)).toEqual([])
    expect(given.map(({ answer }) => answer.headers['cache-control'])).toEqual(given.map(() => 'no-store'))
  })
})

it('leaves the comment, its events and the whole site as they were, whoever was refused', () => {
  expect(before.map(item => item['id']?.S)).toContain(pending.id)
  expect(after).toEqual(before)
})

it('refuses a moderator from the moment that they are removed, on every route', async () => {
  const { id } = await site.givenPending()
  const of = { site: site.site, id }
  await site.invite(people.removed, 'moderator')
  const [list] = await askAs(
    people.removed,
    moderationRoutes.filter(({ least }) => least === 'viewer'),
    of,
  )

  await site.remove(people.removed)

  const ofSites = moderationRoutes.filter(({ names }) => names('site'))
  const refused = await askAs(people.removed, ofSites, of)
  expect(list?.answer.status).toBe(200)
  expect(new Set(Object.values(outcomesOf(refused)))).toEqual(new Set(['403 forbidden']))
})

it.each(roles)('grants the %s all that is theirs', async role => {
  const theirs = moderationRoutes.filter(route => isGranted(role, route))

  const asked = await Promise.all(
    theirs.map(async route => {
      const { id } = await site.givenPending()
      return askAs(people[role], [route], { site: site.site, id })
    }),
  )

  expect(outcomesOf(asked.flat())).toEqual(
    Object.fromEntries(theirs.map(({ name, granted = '200' }) => [name, granted])),
  )
})

it('finds no comment by way of another site, and leaves it as it was', async () => {
  const ofComments = moderationRoutes.filter(({ names }) => names('id'))
  const { id } = await site.givenPending()
  const untouched = await site.readAll()

  const asked = await askAs('admin@example.com', ofComments, { site: 'demo', id })

  expect(new Set(Object.values(outcomesOf(asked)))).toEqual(new Set(['404 not-found']))
  expect(await site.readAll()).toEqual(untouched)
})

it.each(['admin@example.com', 'stranger@example.com'])('shows %s no site that nobody made', async email => {
  const ofSites = moderationRoutes.filter(({ names }) => names('site'))

  const asked = await askAs(email, ofSites, { site: 'nobody', id: uniqueCommentId() })

  const outcomes = Object.values(outcomesOf(asked))
  expect(outcomes.filter(outcome => !/^40[34] /u.test(outcome))).toEqual([])
})
