import { beforeAll, expect, it } from 'vitest'
import { ownMailOf } from '../support/contract/own-mail-of.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { OwnMail } from '../support/contract/schemas/own-mail.ts'
import { uniqueWord } from '../support/contract/unique.ts'
import { type OpenSite, openSite } from '../support/matrix/open-site.ts'
import { signIn } from '../support/matrix/sign-in.ts'

let site: OpenSite

beforeAll(async () => {
  site = await openSite()
})

/** Somebody who has chosen nothing yet. */
const givenModerator = async () => {
  const email = `moderator-${uniqueWord()}@example.com`
  await site.invite(email, 'moderator')
  return ownMailOf(site.site, await signIn(email))
}

it('one’s own choice is at once and with texts for who chose nothing', async () => {
  const { read } = await givenModerator()

  expect(await read()).toMatchObject({ every: 'at-once', texts: true })
})

it.each([
  { every: 'hourly', texts: false },
  { every: 'daily', texts: true },
  { every: 'never', texts: true },
  { every: 'at-once', texts: true },
])('one’s own choice is what was put last, however often: %j', async choice => {
  const { put, read } = await givenModerator()
  const { page } = await read()

  const answers = [await put(choice), await put(choice)]

  const stands = { ...choice, page }
  expect(answers.map(answer => readAnswer(OwnMail, answer))).toEqual([stands, stands])
  expect(await read()).toEqual(stands)
})

it.each([
  {},
  { every: 'daily' },
  { every: 'weekly', texts: true },
  { every: 'daily', texts: 'on' },
  { every: ['daily'], texts: true },
])('one’s own choice is refused, and stays, where it is none: %j', async choice => {
  const { put, read } = await givenModerator()
  await put({ every: 'hourly', texts: false })

  const answer = await put(choice)

  expect(outcomeOf(answer)).toBe('422 invalid-settings')
  expect(await read()).toMatchObject({ every: 'hourly', texts: false })
})

it('one’s own choice is nobody else’s', async () => {
  const amals = await givenModerator()
  const samis = await givenModerator()

  await samis.put({ every: 'daily', texts: false })

  expect(await amals.read()).toMatchObject({ every: 'at-once', texts: true })
  expect(await samis.read()).toMatchObject({ every: 'daily', texts: false })
})
