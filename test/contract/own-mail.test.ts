import { beforeAll, expect, it } from 'vitest'
import { ownMailOf } from '../support/contract/own-mail-of.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { OwnMail } from '../support/contract/schemas/own-mail.ts'
import { uniqueWord } from '../support/contract/unique.ts'
import { openSite } from '../support/matrix/open-site.ts'
import { signIn } from '../support/matrix/sign-in.ts'

let amals: ReturnType<typeof ownMailOf>
let samis: ReturnType<typeof ownMailOf>

beforeAll(async () => {
  const { site, invite } = await openSite()
  const givenModerator = async () => {
    const email = `moderator-${uniqueWord()}@example.com`
    await invite(email, 'moderator')
    return ownMailOf(site, await signIn(email))
  }
  amals = await givenModerator()
  samis = await givenModerator()
})

it('one’s own choice is at once and with texts for who chose nothing', async () => {
  expect(await samis.read()).toMatchObject({ every: 'at-once', texts: true })
})

it.each([
  { every: 'hourly', texts: false },
  { every: 'daily', texts: true },
  { every: 'never', texts: true },
  { every: 'at-once', texts: true },
])('one’s own choice is what was put last, however often: %j', async choice => {
  const { page } = await amals.read()

  const answers = [await amals.put(choice), await amals.put(choice)]

  const stands = { ...choice, page }
  expect(answers.map(answer => readAnswer(OwnMail, answer))).toEqual([stands, stands])
  expect(await amals.read()).toEqual(stands)
})

it.each([
  {},
  { every: 'daily' },
  { every: 'weekly', texts: true },
  { every: 'daily', texts: 'on' },
  { every: ['daily'], texts: true },
])('one’s own choice is refused, and stays, where it is none: %j', async choice => {
  const answer = await amals.put(choice)

  expect(outcomeOf(answer)).toBe('422 invalid-settings')
  expect(await amals.read()).toMatchObject({ every: 'at-once', texts: true })
})

it('one’s own choice is nobody else’s', async () => {
  await samis.put({ every: 'daily', texts: false })

  expect(await amals.read()).toMatchObject({ every: 'at-once', texts: true })
  expect(await samis.read()).toMatchObject({ every: 'daily', texts: false })
})
