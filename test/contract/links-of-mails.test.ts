import { beforeAll, expect, it } from 'vitest'
import { tagsOf } from '../support/contract/html.ts'
import { oneClickPath, openLetterReader } from '../support/contract/open-letter-reader.ts'
import { openMailedSite } from '../support/contract/open-mailed-site.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { CapacityCalls } from '../support/contract/schemas/capacity-calls.ts'
import type { SentMail } from '../support/contract/schemas/sent-mails.ts'
import { taaliq } from '../support/contract/taaliq.ts'

/** One mail of each kind: to a moderator, and to a commenter before and after the address was confirmed. */
const mails: SentMail[] = []

beforeAll(async () => {
  const { amal } = await openMailedSite([{ pageUrl: `${taaliq.origin}/demo/` }])
  mails.push(await amal.told())
  const reader = openLetterReader()
  const first = await reader.publish({ pageUrl: `${taaliq.origin}/demo/` })
  mails.push(await reader.letter(0))
  await reader.choose(oneClickPath(await reader.letter(0)), 'choice=confirm', { origin: taaliq.origin })
  await reader.publish({ pageUrl: `${taaliq.origin}/demo/` })
  mails.push(await reader.letter(1))
  await reader.answer(first)
  mails.push(await reader.letter(2))
}, 60_000)

const urlsIn = ({ text, html, headers }: SentMail): string[] => [
  ...tagsOf(html, 'a').map(({ href = '' }) => href),
  ...[...text.matchAll(/https?:\/\/[^\s<>]+/gu)].map(([url]) => url),
  headers['list-unsubscribe'].replaceAll(/^<|>$/gu, ''),
]

const urls = () => [...new Set(mails.flatMap(urlsIn))].filter(url => url !== '')

/** Outlook SafeLinks, Gmail's image and link proxy, Proofpoint, Slack, a browser that prefetches. */
const visitors: Record<string, string>[] = [
  {},
  { purpose: 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { 'x-moz': 'prefetch' },
  { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Safelinks/1.0' },
  { 'user-agent': 'Mozilla/5.0 (compatible; GoogleImageProxy)' },
  { 'user-agent': 'Mozilla/5.0 ProofPoint URL Defense' },
  { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' },
]

it('lead to Taaliq or to the article, whatever a commenter wrote', () => {
  expect(mails).toHaveLength(4)
  expect(urls().length).toBeGreaterThan(8)
  expect(urls().filter(url => !url.startsWith(`${taaliq.origin}/`))).toEqual([])
})

it('write nothing, however often and by whomever they are opened', async () => {
  await taaliq.send({ method: 'DELETE', path: '/local/capacity' })

  const statuses = []
  for (const url of urls()) {
    const path = url.slice(taaliq.origin.length).split('#', 1).join()
    for (const headers of visitors)
      for (const method of ['HEAD', 'GET', 'GET', 'GET'])
        statuses.push((await taaliq.send({ method, path, headers })).status)
    statuses.push((await taaliq.send({ method: 'OPTIONS', path })).status)
  }

  const { calls } = readAnswer(CapacityCalls, await taaliq.send({ path: '/local/capacity' }))
  const apis = calls.filter(call => call.function.endsWith('-api'))
  expect(statuses.filter(status => status >= 500)).toEqual([])
  expect(apis.length).toBeGreaterThan(100)
  expect(apis.filter(({ wru }) => wru > 0)).toEqual([])
})
