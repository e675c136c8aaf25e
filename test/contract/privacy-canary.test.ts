import { beforeAll, expect, inject, it, vi } from 'vitest'
import { createClient } from '../support/contract/create-client.ts'
import type { Answer } from '../support/contract/exchange.ts'
import { filesBelow } from '../support/contract/files-below.ts'
import { mailPageOf } from '../support/contract/mail-page-of.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readMails } from '../support/contract/read-mails.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import type { SentMail } from '../support/contract/schemas/sent-mails.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { tracesIn, tracesOf } from '../support/contract/traces-of.ts'
import { uniqueClientAddress, uniqueThread, uniqueWord } from '../support/contract/unique.ts'

const answers: Answer[] = []
const taaliq = createClient(inject('taaliqUrl'), answer => answers.push(answer))
const place = { site: 'demo', thread: uniqueThread() }
const canaries: string[] = []

/** A new address for every write, its case mixed, its domain known to nobody else. */
const canary = () => {
  const address = `Zeina.${uniqueWord()}@Mail-${uniqueWord()}.Example`
  canaries.push(address)
  return address
}

const comment = (fields: Record<string, unknown> = {}) => sampleComment({ email: canary(), ...fields })

const headersWithKey = () => ({ 'idempotency-key': `key-${uniqueWord()}`, origin: taaliq.origin })

const submitInEveryWay = async () => {
  const headers = headersWithKey()
  const first = comment()
  const held = readAnswer(Submitted, await taaliq.post(place, first, { headers }), 202)
  const others = [first, comment(), comment(), comment()]
  await taaliq.post(place, first, { headers })
  await taaliq.post(place, comment(), { headers })
  await taaliq.post(place, { ...first, email: canary() })
  await Promise.all(others.slice(1).map(other => taaliq.post(place, other)))
  await taaliq.postForm(place, { name: 'أمل', email: canary(), content: uniqueWord() })
  await taaliq.post({ ...place, site: 'open' }, comment())
  await taaliq.post({ ...place, site: 'strict' }, comment({ notifyReplies: true }))
  return held.id
}

const submitInVain = async () => {
  const own = canary()
  const from = uniqueClientAddress()
  await taaliq.post(place, comment({ name: '' }))
  await taaliq.post(place, sampleComment({ email: own, content: `راسلوني على ${own}` }))
  await taaliq.post(place, sampleComment({ email: own, name: own }))
  await taaliq.post(place, sampleComment({ email: `${own}, ${canary()}` }))
  await taaliq.post(place, comment(), { headers: { origin: 'https://evil.example' } })
  await taaliq.post({ ...place, thread: 'closed' }, comment())
  await taaliq.post({ ...place, site: 'nobody' }, comment())
  await taaliq.post(place, comment(), { headers: { 'content-type': 'text/plain' } })
  await taaliq.postBody(place, JSON.stringify(comment()).slice(0, -1))
  await Promise.all(
    Array.from({ length: 12 }, () => taaliq.post({ ...place, site: 'strict' }, comment(), { from })),
  )
}

const moderateAndRead = async (id: string) => {
  await taaliq.queue('demo', { order: 'newest', limit: 100 })
  await taaliq.queue('demo', { order: 'newest', limit: 2 })
  await taaliq.audit('demo', { limit: 100 })
  await taaliq.one(id)
  await taaliq.claim({ ids: [id] }, { person: 'moderator' })
  await taaliq.claim({ ids: [id] }, { person: 'second' })
  await taaliq.edit(id, { version: 1, content: `نص ${uniqueWord()}`, reason: 'خطأ' })
  await taaliq.edit(id, { version: 2, content: canary(), reason: 'خطأ' })
  await taaliq.authorHistory(id)
  await taaliq.noteAuthor(id, { text: 'ملاحظة' })
  await taaliq.noteAuthor(id, { text: canary() })
  await taaliq.markAuthor(id, { until: null, reason: canary() })
  await taaliq.markAuthor(id, { until: new Date(Date.now() + 86_400_000).toISOString(), reason: 'إعلان' })
  await taaliq.authorHistory(id)
  await taaliq.authorHistory(id, { cursor: canary() })
  await taaliq.reply(id, { version: 2, content: 'شكرًا لك' })
  await taaliq.decide(id, { decision: 'spam', version: 1 })
  await taaliq.decideMany([{ id, decision: 'spam', version: 1 }])
  await taaliq.one(id)
  await taaliq.post(place, comment({ parentId: id }))
  await taaliq.queue('demo', { order: 'newest', limit: 100 })
  await taaliq.list(place)
  await taaliq.list({ ...place, site: 'open' }, { limit: 1 })
  await taaliq.send({ path: taaliq.threadPath(place) })
  await taaliq.send({ path: `/v1/sites/demo/counts?thread=${place.thread}` })
}

/** The reader's own mailbox, which is not what this test looks at. */
const mailbox = createClient(inject('taaliqUrl'))
const patience = { timeout: 20_000, interval: 100 }

const isTo =
  (address: string) =>
  ({ to }: SentMail): boolean =>
    to.some(recipient => recipient.toLowerCase() === address.toLowerCase())

const lettersTo = async (address: string) => (await readMails(mailbox)).filter(isTo(address))

/** A reader who asks for mail, confirms, is answered, and has enough of it. */
const writeToReader = async () => {
  const email = canary()
  const publish = async (fields: Record<string, unknown>) => {
    const { id } = readAnswer(Submitted, await taaliq.post(place, comment(fields)), 202)
    await taaliq.decide(id, { decision: 'approve', version: 1 })
    return id
  }
  const choose = (path: string, body: string) =>
    taaliq.send({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
  const asked = await publish({ email, notifyReplies: true })
  const path = mailPageOf(await vi.waitUntil(async () => (await lettersTo(email))[0], patience))
  await taaliq.send({ path })
  await choose(path, 'choice=confirm')
  const answer = await publish({ parentId: asked })
  await vi.waitUntil(async () => (await lettersTo(email))[1], patience)
  await choose(path, 'List-Unsubscribe=One-Click')
  await choose(path, `choice=${email}`)
  await taaliq.send({ path: `/v1/subscriptions/${email}` })
  await taaliq.one(asked)
  for (const id of [asked, answer])
    await taaliq.moderate('admin', { path: `/sites/demo/comments/${id}/mails` })
}

/** What a search for every canary finds in those bytes, as `where: form`. */
const findingsIn = (where: string, bytes: Buffer, traces = canaries.flatMap(tracesOf)) =>
  tracesIn(bytes, traces).map(form => `${where}: ${form}`)

beforeAll(async () => {
  const id = await submitInEveryWay()
  await submitInVain()
  await moderateAndRead(id)
  await writeToReader()
})

it('finds what it looks for', () => {
  const [address = ''] = canaries
  const alignments = ['', 'x', 'xx'].map(before => Buffer.from(`${before}${address}!`).toString('base64'))

  const found = alignments.map(text => findingsIn('here', Buffer.from(text)))

  expect(canaries.length).toBeGreaterThan(20)
  expect(found.map(findings => findings.some(finding => finding.includes('address, base64')))).toEqual([
    true,
    true,
    true,
  ])
})

it('answers with no trace of an address, in no header, body or cursor', () => {
  const everything = answers.map(({ headers, text }) => `${JSON.stringify(headers)}\n${text}`).join('\n')

  expect(answers.length).toBeGreaterThan(40)
  expect(findingsIn('answers', Buffer.from(everything))).toEqual([])
})

it('logs no trace of an address', async () => {
  const logs = await taaliq.send({ path: '/local/logs' })

  expect(logs.text.length).toBeGreaterThan(0)
  expect(findingsIn('logs', logs.body)).toEqual([])
})

it('logs no text and no name', async () => {
  const content = `secret${uniqueWord()}`
  const name = `Name${uniqueWord()}`
  await taaliq.post(place, comment({ content, name }))
  await taaliq.post({ ...place, thread: 'closed' }, comment({ content, name }))

  const logs = await taaliq.send({ path: '/local/logs' })

  expect(logs.text).not.toContain(content)
  expect(logs.text).not.toContain(name)
})

it('mails no trace of an address to anybody else', async () => {
  const mails = await readMails(taaliq)
  const others = mails.filter(mail => !canaries.some(address => isTo(address)(mail)))

  const findings = others.flatMap(mail => findingsIn('mail', Buffer.from(JSON.stringify(mail))))

  expect(findings).toEqual([])
})

it('writes a reader’s address nowhere in their letters but on the envelope', async () => {
  const letters = (await readMails(mailbox)).filter(mail => canaries.some(address => isTo(address)(mail)))

  const findings = letters.flatMap(
    ({ to: _to, headers: { to: _header, ...headers }, raw: _raw, ...letter }) =>
      findingsIn('letter', Buffer.from(JSON.stringify({ headers, ...letter }))),
  )

  expect(letters.length).toBeGreaterThanOrEqual(2)
  expect(findings).toEqual([])
})

it.runIf(inject('taaliqData') !== '')('keeps no trace of an address on the disk', async () => {
  const traces = tracesOf(canaries[0] ?? '')

  const files = await filesBelow(inject('taaliqData'))

  expect(files.length).toBeGreaterThan(0)
  expect(files.flatMap(({ path, bytes }) => findingsIn(path, bytes, traces))).toEqual([])
})
