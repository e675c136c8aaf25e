import { beforeAll, describe, expect, it } from 'vitest'
import { tagsOf } from '../support/contract/html.ts'
import { mailPageOf } from '../support/contract/mail-page-of.ts'
import { openLetterReader } from '../support/contract/open-letter-reader.ts'
import { openMailedSite } from '../support/contract/open-mailed-site.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { scanners } from '../support/contract/scanners.ts'
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
  await reader.choose(mailPageOf(await reader.letter(0)), 'choice=confirm', { origin: taaliq.origin })
  await reader.publish({ pageUrl: `${taaliq.origin}/demo/` })
  mails.push(await reader.letter(1))
  await reader.answer(first)
  mails.push(await reader.letter(2))
}, 60_000)

const urlsIn = ({ text, html, headers }: SentMail): string[] => [
  ...tagsOf(html, 'a').map(({ href = '' }) => href),
  ...[...text.matchAll(/https?:\/\/[^\s<>]+/gu)].map(([url]) => url),
  String(headers['list-unsubscribe'] ?? '').replaceAll(/^<|>$/gu, ''),
]

const urls = () => [...new Set(mails.flatMap(urlsIn))]

describe('the links of all mails', () => {
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
      for (const headers of scanners)
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
})
