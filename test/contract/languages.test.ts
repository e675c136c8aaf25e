import { expect, it } from 'vitest'
import { readProblem } from '../support/contract/read-problem.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const refusal = async (language?: string) =>
  readProblem(
    await taaliq.post(
      { thread: uniqueThread() },
      {},
      language === undefined ? {} : { headers: { 'accept-language': language } },
    ),
  )

const titleIn = async (language?: string) => (await refusal(language)).title

it('speaks Arabic, Persian, Hebrew, Urdu and English', async () => {
  const titles = await Promise.all(['ar', 'fa', 'he', 'ur', 'en'].map(titleIn))

  expect(new Set(titles).size).toBe(5)
  expect(titles[0]).toMatch(/\p{Script=Arabic}/u)
  expect(titles[1]).toMatch(/\p{Script=Arabic}/u)
  expect(titles[2]).toMatch(/\p{Script=Hebrew}/u)
  expect(titles[3]).toMatch(/\p{Script=Arabic}/u)
  expect(titles[4]).toMatch(/^[\p{ASCII}’“”–]+$/u)
})

it.each(['ar', 'fa', 'he', 'ur', 'en'])('words the messages of the fields in %s too', async language => {
  const [own, other] = await Promise.all([refusal(language), refusal(language === 'en' ? 'he' : 'en')])

  const messages = (own.errors ?? []).map(({ message }) => message)
  expect(messages).toHaveLength(3)
  expect(messages).not.toEqual((other.errors ?? []).map(({ message }) => message))
})

it.each([
  ['fr, fa;q=0.8, *;q=0.1', 'fa'],
  ['en-GB, en;q=0.9', 'en'],
  ['ar-EG', 'ar'],
  ['fa-IR', 'fa'],
  ['FA', 'fa'],
  ['en;q=0.2, he;q=0.9', 'he'],
  ['fr;q=1.0, ur;q=0.3, en;q=0.2', 'ur'],
  ['en;q=0, he', 'he'],
  [' he ; q=0.5 , en ; q=0.4 ', 'he'],
])('answers Accept-Language: %s in %s', async (header, language) => {
  expect(await titleIn(header)).toBe(await titleIn(language))
})

it.each([
  ['none', undefined],
  ['*', '*'],
  ['fr', 'fr'],
  ['fr, *;q=0.1', 'fr, *;q=0.1'],
  ['nonsense', ';;q=,,=7;'],
  ['ten thousand letters', 'x'.repeat(8_000)],
])("answers Accept-Language %s in the site's language", async (_, header) => {
  expect(await titleIn(header)).toBe(await titleIn('ar'))
})

it('speaks the language of who asks where there is no site', async () => {
  const titles = await Promise.all(
    ['he', 'en'].map(async language => {
      const headers = { 'accept-language': language }
      return readProblem(await taaliq.send({ path: '/v1/sites/nobody/counts?thread=a', headers })).title
    }),
  )

  expect(titles[0]).toMatch(/\p{Script=Hebrew}/u)
  expect(titles[1]).toMatch(/^[\p{ASCII}’“”–]+$/u)
})

it('speaks it to moderators too', async () => {
  const answer = await taaliq.send({ path: '/v1/moderation/sites', headers: { 'accept-language': 'he' } })

  expect(readProblem(answer).title).toMatch(/\p{Script=Hebrew}/u)
})

it("speaks the site's language to moderators who name none", async () => {
  const answer = await taaliq.moderate('moderator', { path: '/sites/demo/comments/none' })

  expect(answer.status).toBe(404)
  expect(answer.headers['content-language']).toBe('ar')
})
