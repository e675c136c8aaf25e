import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fillAudit } from '../support/audit/fill-audit.ts'
import { type Newsroom, openNewsroom } from '../support/audit/open-newsroom.ts'
import type { Answer } from '../support/world/ask.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await fillAudit(newsroom.database, { site: 'busy', events: 10_700 })
  await fillAudit(newsroom.database, { site: 'wordy', events: 1200, reason: '😀'.repeat(1000) })
}, 180_000)

afterAll(() => newsroom?.close())

const linkOf = ({ headers }: Answer): string | undefined =>
  /^<(?<path>[^>]+)>; rel="next"$/u.exec(headers.find(([name]) => name === 'link')?.[1] ?? '')?.groups?.[
    'path'
  ]

/** The files from the first on, each where the one before says. */
const exportAll = async (site: string): Promise<Answer[]> => {
  const files: Answer[] = []
  let path: string | undefined = `/v1/moderation/sites/${site}/audit?format=jsonl`
  while (path !== undefined && files.length < 9) {
    const file = await newsroom.ask({ path, as: 'admin' })
    files.push(file)
    path = linkOf(file)
  }
  return files
}

const idsIn = ({ body }: Answer): string[] =>
  body
    .split('\n')
    .filter(line => line !== '')
    .map(line => v.parse(Line, JSON.parse(line)).comment)

const Line = v.object({ comment: v.string() })

describe('an export of more than one answer holds', () => {
  it('ends at 10,000 events and names where the rest is', async () => {
    const files = await exportAll('busy')

    expect(files.map(({ status }) => status)).toEqual([200, 200])
    expect(files.map(file => idsIn(file).length)).toEqual([10_000, 700])
    expect(new Set(files.flatMap(idsIn)).size).toBe(10_700)
  })

  it('stays below what Lambda can answer, however long the reasons', async () => {
    const files = await exportAll('wordy')

    expect(files).toHaveLength(2)
    expect(files.every(({ body }) => Buffer.from(body).toString('base64').length < 6_000_000)).toBe(true)
    expect(files.flatMap(idsIn)).toHaveLength(1200)
    expect(new Set(files.flatMap(idsIn)).size).toBe(1200)
  })
})

describe('where time runs short', () => {
  afterEach(() => newsroom.slowDown(0))

  it('answers what it has, and names where the rest is', async () => {
    newsroom.slowDown(3)
    const file = await newsroom.ask({ path: '/v1/moderation/sites/busy/audit?format=jsonl', as: 'admin' })

    expect(idsIn(file).length).toBeGreaterThan(0)
    expect(idsIn(file).length).toBeLessThan(2000)
    expect(linkOf(file)).toMatch(/^\/v1\/moderation\/sites\/busy\/audit\?format=jsonl&cursor=/u)
  })
})
