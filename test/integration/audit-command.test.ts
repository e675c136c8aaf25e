import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from '../support/audit/open-newsroom.ts'
import { runAudit } from '../support/audit/run-audit.ts'
import { tamper } from '../support/audit/tamper.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom?.close())

const givenRejected = async (site: string): Promise<string> => {
  const id = await newsroom.givenHeld(site)
  await newsroom.decide(site, 'admin', id, { decision: 'reject', version: 1, reason: 'سرّ بيننا' })
  await newsroom.decide(site, 'admin', id, { decision: 'spam', version: 2 })
  return id
}

it('tells how much was checked where nothing is amiss', async () => {
  await givenRejected('daily')
  await newsroom.givenHeld('daily')

  const ran = await runAudit(newsroom.database, ['--site', 'daily', '--stage', 'test'])

  expect(ran).toEqual({ exitCode: 0, printed: 'daily: 2 comments, 2 events, 0 breaks\n', complained: '' })
})

it('fails on a break, and names nothing but the comment and the version', async () => {
  const id = await givenRejected('weekly')
  await tamper(newsroom.database).alter(id, 2, { reason: 'سرّ آخر' })

  const ran = await runAudit(newsroom.database, ['--site', 'weekly', '--stage', 'test'])

  expect(ran).toEqual({
    exitCode: 1,
    printed: `${id} is broken at version 2\nweekly: 1 comments, 2 events, 1 breaks\n`,
    complained: '',
  })
})

it.each([
  ['an unknown site', ['--site', 'nowhere'], /unknown-site/u],
  ['no site', ['--stage', 'test'], /npm run audit/u],
  ['an option that it does not know', ['--site', 'daily', '--fix'], /--fix/u],
])('fails for %s', async (_, options, complaint) => {
  const { exitCode, printed, complained } = await runAudit(newsroom.database, options)

  expect([exitCode, printed]).toEqual([1, ''])
  expect(complained).toMatch(complaint)
})
