import { expect, it } from 'vitest'
import { firstTag, tagsOf } from '../support/contract/html.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { CapacityCalls } from '../support/contract/schemas/capacity-calls.ts'
import { SentMails } from '../support/contract/schemas/sent-mails.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

it('says that it is ready', async () => {
  const answer = await taaliq.send({ path: '/healthz' })

  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.text)).toEqual({ status: 'ok' })
})

it('leads from its first page to the demo, the console, the mailbox and the API description', async () => {
  const answer = await taaliq.send({ path: '/' })

  const links = tagsOf(answer.text, 'a').map(({ href = '' }) => new URL(href, taaliq.origin).pathname)
  expect(answer.status).toBe(200)
  expect(links).toEqual(expect.arrayContaining(['/demo/', '/console/', '/v1/openapi.json']))
  expect(links.filter(path => path.startsWith('/local/mail'))).toHaveLength(1)
})

it('shows an article in Arabic, right to left', async () => {
  const answer = await taaliq.send({ path: '/demo/' })

  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']?.toLowerCase()).toMatch(/^text\/html\b/u)
  expect(firstTag(answer.text, 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
})

it('signs anybody in', async () => {
  expect((await taaliq.tokenFor('stranger')).split('.')).toHaveLength(3)
})

it('shows every mail it sent', async () => {
  const mails = readAnswer(SentMails, await taaliq.send({ path: '/local/mail' }))

  const names = mails.flatMap(({ headers }) => Object.keys(headers))
  expect(names).toEqual(names.map(name => name.toLowerCase()))
})

it('shows what the functions printed as text', async () => {
  const answer = await taaliq.send({ path: '/local/logs' })

  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toMatch(/^text\/plain\b/u)
})

it('counts what every call to the database took', async () => {
  const reset = await taaliq.send({ method: 'DELETE', path: '/local/capacity' })
  await taaliq.list({ thread: uniqueThread() })

  const { calls } = readAnswer(CapacityCalls, await taaliq.send({ path: '/local/capacity' }))

  const queries = calls.filter(call => call.function === 'reader-api' && call.operation === 'Query')
  expect(reset.status).toBeLessThan(300)
  expect(queries.length).toBeGreaterThan(0)
  expect(queries.every(({ rru, wru, tables }) => rru > 0 && wru === 0 && tables.length > 0)).toBe(true)
})
