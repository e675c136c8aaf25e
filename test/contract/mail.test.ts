import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, createClient } from '../support/contract/create-client.ts'
import { firstTag, tagsOf, unescapeHtml } from '../support/contract/html.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readMails } from '../support/contract/read-mails.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { CapacityCalls } from '../support/contract/schemas/capacity-calls.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { tracesIn, tracesOf } from '../support/contract/traces-of.ts'
import { uniqueThread, uniqueWord } from '../support/contract/unique.ts'
import { startTwin } from '../support/start-twin.ts'

// A moderator is written to once in ten minutes: these tests need a Taaliq in which nobody was written to yet.

const sentence = `راجعوا هذا المقال ${uniqueWord()}`
const held = sampleComment({
  name: `Zeina ${uniqueWord()}`,
  website: 'https://website.example/',
  content: `${sentence}
https://link.example/ <img src="https://image.example/x.png">`,
})
const published = [1, 2, 3].map(() => sampleComment())
const moderators = ['moderator@example.com', 'second@example.com']
const patience = { timeout: 5_000 }

let twin: Awaited<ReturnType<typeof startTwin>>
let taaliq: Client

beforeAll(async () => {
  twin = await startTwin()
  taaliq = createClient(twin.url)
})

afterAll(() => twin?.close())

const mailsTo = (person: string) => readMails(taaliq, person)

const hold = (comment: Record<string, unknown>) => taaliq.post({ thread: uniqueThread() }, comment)

const holdAndAwaitMailer = async () => {
  await taaliq.send({ method: 'DELETE', path: '/local/capacity' })
  await hold(sampleComment())
  await expect
    .poll(async () => {
      const capacity = await taaliq.send({ path: '/local/capacity' })
      return readAnswer(CapacityCalls, capacity).calls.map(call => call.function)
    }, patience)
    .toContain('mailer')
}

it('writes to nobody while nothing waits', async () => {
  expect(await readMails(taaliq)).toEqual([])
})

it('names what waits oldest first', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  const submitted = await inBatches(published, 1, async comment =>
    readAnswer(Submitted, await taaliq.post(place, comment), 201),
  )
  const decisions = submitted.map(({ id }) => ({ id, decision: 'hold', version: 1 }))

  await taaliq.decideMany(decisions.toReversed(), { site: 'open' })
  await expect.poll(() => readMails(taaliq, 'admin@example.com'), patience).toHaveLength(1)
  const [mail] = await readMails(taaliq, 'admin@example.com')

  const positions = published.map(({ content }) => mail?.text.indexOf(content) ?? -1).filter(at => at >= 0)
  expect(positions.length).toBeGreaterThan(0)
  expect(positions).toEqual(positions.toSorted((one, other) => one - other))
})

it('writes to every moderator of the site within seconds of a hold', async () => {
  await hold(held)

  await expect.poll(() => mailsTo('moderator@example.com'), patience).toHaveLength(1)
  await expect.poll(() => mailsTo('second@example.com'), patience).toHaveLength(1)
})

it('writes to one person at a time', async () => {
  const mails = await readMails(taaliq)

  expect(mails.map(({ to }) => to.length)).toEqual(mails.map(() => 1))
  expect(mails.map(({ headers }) => headers.cc ?? headers.bcc)).toEqual(mails.map(() => undefined))
  for (const { to, headers } of mails) expect(JSON.stringify(headers.to)).toContain(to[0])
})

it.each(moderators)('tells %s what waits: name and text, as page and as plain text', async person => {
  const [mail] = await mailsTo(person)

  expect(mail?.text).toContain(held.name)
  expect(mail?.text).toContain(sentence)
  expect(unescapeHtml(mail?.html ?? '')).toContain(held.name)
  expect(unescapeHtml(mail?.html ?? '')).toContain(sentence)
  expect(firstTag(mail?.html ?? '', 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
})

it('carries no link out of a comment that a mail program would follow', async () => {
  const [mail] = await mailsTo('moderator@example.com')

  const shown = `${mail?.text}${unescapeHtml(mail?.html ?? '')}`
  expect(shown).not.toMatch(/https?:\/\/(link|image|website)\.example/u)
})

it('links to this installation only, and shows no image', async () => {
  const [mail] = await mailsTo('moderator@example.com')

  const links = tagsOf(mail?.html ?? '', 'a').map(({ href = '' }) => href)
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter(href => !href.startsWith(`${taaliq.origin}/`))).toEqual([])
  expect(tagsOf(mail?.html ?? '', 'img')).toEqual([])
})

it('tells nobody the address of who commented', async () => {
  const mails = Buffer.from(JSON.stringify(await readMails(taaliq)))

  expect(tracesIn(mails, tracesOf(held.email))).toEqual([])
})

it('does not write again within ten minutes', async () => {
  await holdAndAwaitMailer()
  await holdAndAwaitMailer()

  expect(await mailsTo('moderator@example.com')).toHaveLength(1)
  expect(await mailsTo('second@example.com')).toHaveLength(1)
})

it('lists the mails that were sent oldest first', async () => {
  const times = (await readMails(taaliq)).map(({ at }) => new Date(at).getTime())

  expect(times).toEqual(times.toSorted((one, other) => one - other))
})
