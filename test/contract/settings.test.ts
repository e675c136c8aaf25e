import { expect, it } from 'vitest'
import type { Person } from '../support/contract/create-client.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { SiteSettings } from '../support/contract/schemas/site-settings.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { unreadableBodies } from '../support/contract/unreadable-bodies.ts'

const path = '/sites/strict/settings'

const read = async (person: Person = 'admin', site = 'strict') =>
  taaliq.moderate(person, { path: `/sites/${site}/settings` })

const put = (json: object, person: Person = 'admin', site = 'strict') =>
  taaliq.moderate(person, { method: 'PUT', path: `/sites/${site}/settings`, json })

const stands = async () => readAnswer(SiteSettings, await read())

it('shows how a site is set up', async () => {
  expect(await stands()).toEqual({
    version: 1,
    locale: 'ar',
    origins: [taaliq.origin],
    publishes: 'held',
    commentsPerMinute: 10,
    closed: false,
  })
})

it.each(['admin', 'moderator', 'viewer'] as const)('shows them to a member: %s', async person => {
  const answer = await read(person, 'demo')

  expect(readAnswer(SiteSettings, answer)).not.toHaveProperty('commentsPerMinute')
  expect(answer.headers['cache-control']).toBe('no-store')
})

it('shows them to nobody else', async () => {
  expect(outcomeOf(await read('stranger', 'demo'))).toBe('403 forbidden')
  expect(outcomeOf(await read('moderator'))).toBe('403 forbidden')
})

it.each(['moderator', 'viewer', 'stranger'] as const)('lets %s change nothing', async person => {
  const settings = readAnswer(SiteSettings, await read('admin', 'demo'))

  const answer = await put({ ...settings, locale: 'en' }, person, 'demo')

  expect(outcomeOf(answer)).toBe('403 forbidden')
  expect(readAnswer(SiteSettings, await read('admin', 'demo'))).toEqual(settings)
})

it('takes settings as they stand for no change', async () => {
  const settings = await stands()

  expect(readAnswer(SiteSettings, await put(settings))).toEqual(settings)
})

it('refuses a change of what somebody has changed since, and tells what stands', async () => {
  const settings = await stands()

  const answer = await put({ ...settings, version: settings.version + 1, locale: 'en' })

  expect(outcomeOf(answer)).toBe('409 stale-settings')
  expect(readProblem(answer).settings).toEqual(settings)
})

it.each([
  ['version', undefined, 'version: required'],
  ['version', 1.5, 'version: invalid'],
  ['locale', undefined, 'locale: required'],
  ['locale', 'fr', 'locale: invalid'],
  ['origins', undefined, 'origins: required'],
  ['origins', [], 'origins: required'],
  ['origins', 'https://news.example', 'origins: invalid'],
  ['origins', ['https://news.example', 'https://news.example/'], 'origins.1: invalid'],
  ['origins', ['https://news.example/blog'], 'origins.0: invalid'],
  ['origins', ['http://news.example'], 'origins.0: invalid'],
  ['origins', ['https://user@news.example'], 'origins.0: invalid'],
  ['origins', ['https://News.example'], 'origins.0: invalid'],
  ['origins', ['javascript:alert(1)'], 'origins.0: invalid'],
  ['origins', ['null'], 'origins.0: invalid'],
  ['origins', ['*'], 'origins.0: invalid'],
  ['origins', [7], 'origins.0: invalid'],
  ['origins', ['https://news.example', 'https://news.example'], 'origins: invalid'],
  ['origins', Array.from({ length: 21 }, (_, n) => `https://${n}.example`), 'origins: too-long'],
  ['publishes', undefined, 'publishes: required'],
  ['publishes', 'never', 'publishes: invalid'],
  ['commentsPerMinute', 0, 'commentsPerMinute: invalid'],
  ['commentsPerMinute', '10', 'commentsPerMinute: invalid'],
  ['commentsPerMinute', 10_001, 'commentsPerMinute: invalid'],
  ['closesAfterDays', 0, 'closesAfterDays: invalid'],
  ['closesAfterDays', 1.5, 'closesAfterDays: invalid'],
  ['closesAfterDays', 3651, 'closesAfterDays: invalid'],
  ['keepsRefusedDays', 0, 'keepsRefusedDays: invalid'],
  ['keepsRefusedDays', '30', 'keepsRefusedDays: invalid'],
  ['keepsRefusedDays', 3651, 'keepsRefusedDays: invalid'],
  ['closed', undefined, 'closed: required'],
  ['closed', 'no', 'closed: invalid'],
])('refuses as %s: %j', async (field, value, error) => {
  const settings = await stands()

  const answer = await put({ ...settings, [field]: value })

  expect(outcomeOf(answer)).toBe('422 invalid-settings')
  expect(readProblem(answer).errors?.map(({ field: at, code }) => `${at}: ${code}`)).toEqual([error])
  expect(await stands()).toEqual(settings)
})

it('names every mistake at once, in the language of whoever asks', async () => {
  const answer = await taaliq.moderate('admin', {
    method: 'PUT',
    path,
    headers: { 'accept-language': 'en' },
    json: { origins: ['nowhere'], closesAfterDays: 0, keepsRefusedDays: 3651 },
  })

  const errors = readProblem(answer).errors ?? []
  expect(errors.map(({ field }) => field).toSorted()).toEqual([
    'closed',
    'closesAfterDays',
    'keepsRefusedDays',
    'locale',
    'origins.0',
    'publishes',
    'version',
  ])
  expect(errors.find(({ field }) => field === 'origins.0')?.message).toMatch(/^A web address is not valid/u)
})

it.each(unreadableBodies('locale=ar'))('refuses the body %j', async (body, type, outcome) => {
  const answer = await taaliq.moderate('admin', {
    method: 'PUT',
    path,
    headers: { 'content-type': type },
    body,
  })

  expect(outcomeOf(answer)).toBe(outcome)
})

it('asks who brings no token to sign in', async () => {
  const answers = await Promise.all(
    ['GET', 'PUT'].map(method => taaliq.send({ method, path: `/v1/moderation${path}` })),
  )

  expect(answers.map(outcomeOf)).toEqual(Array(2).fill('401 unauthenticated'))
})

it('answers another method with 405 and what is allowed', async () => {
  const answer = await taaliq.moderate('admin', { method: 'POST', path })

  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toContain('PUT')
})
