import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Person } from '../support/contract/create-client.ts'
import { givenPendingComment } from '../support/contract/given-comments.ts'
import { readAuditPages } from '../support/contract/read-audit.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { AuditEvent } from '../support/contract/schemas/audit-page.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { parseCsv } from '../support/parse-csv.ts'

/** A comment that was rejected for a reason and held again, and the range of that. */
const givenHistory = async (reason: string) => {
  const { id } = await givenPendingComment()
  await taaliq.decide(id, { decision: 'reject', version: 1, reason })
  await taaliq.decide(id, { decision: 'hold', version: 2 })
  const { events } = await readOne(id)
  const [, first, second] = events
  const to = new Date(Date.parse(second?.at ?? '') + 1).toISOString()
  return { id, range: { from: first?.at ?? '', to, order: 'oldest' }, at: [first?.at, second?.at] }
}

const rowsOf = (text: string) => parseCsv(text.replace(/^\uFEFF/u, ''))

describe('as CSV', () => {
  it('begins with a byte order mark and the names of its columns', async () => {
    const { range } = await givenHistory('إعلان')

    const { body, text } = await taaliq.audit('demo', { ...range, format: 'csv' })

    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(rowsOf(text)[0]).toEqual([
      'comment',
      'version',
      'action',
      'from',
      'to',
      'by',
      'at',
      'reason',
      'subject',
    ])
  })

  it('holds a row an event', async () => {
    const { id, range, at } = await givenHistory('سطر أول\nوثان، "هكذا"')

    const { text } = await taaliq.audit('demo', { ...range, format: 'csv' })

    expect(rowsOf(text).filter(([comment]) => comment === id)).toEqual([
      [id, '2', 'reject', 'pending', 'rejected', 'ليلى', at[0], 'سطر أول\nوثان، "هكذا"', ''],
      [id, '3', 'hold', 'rejected', 'pending', 'ليلى', at[1], '', ''],
    ])
  })

  it('lets no spreadsheet run what a reason says', async () => {
    const { id, range } = await givenHistory('=HYPERLINK("https://evil.example";"اضغط")')

    const { text } = await taaliq.audit('demo', { ...range, format: 'csv' })

    const row = rowsOf(text).find(([comment]) => comment === id)
    expect(row?.at(7)).toBe(`'=HYPERLINK("https://evil.example";"اضغط")`)
  })
})

describe('as JSON Lines', () => {
  it('holds a line an event, the same as its pages', async () => {
    const { id, range } = await givenHistory('=1')

    const { text } = await taaliq.audit('demo', { ...range, format: 'jsonl' })

    const lines = text.split('\n')
    const events = lines.slice(0, -1).map(line => v.parse(AuditEvent, JSON.parse(line)))
    const pages = await readAuditPages('demo', { ...range, limit: 2 })
    expect(lines.at(-1)).toBe('')
    const told = pages.flatMap(page => page.events).filter(({ comment }) => comment === id)
    expect(told).toHaveLength(2)
    expect(events.filter(({ comment }) => comment === id)).toEqual(told)
  })
})

it.each([
  ['csv', 'text/csv; charset=utf-8; header=present'],
  ['jsonl', 'application/jsonl; charset=utf-8'],
])('is %s to be kept as a file, and by nobody on the way', async (format, type) => {
  const { headers } = await taaliq.audit('demo', { format, to: '2020-01-01' })

  expect(headers).toMatchObject({
    'content-type': type,
    'content-disposition': `attachment; filename="audit-demo.${format}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  expect(headers).not.toHaveProperty('link')
})

it('is as long as the range, whatever the limit of a page', async () => {
  const { id, range } = await givenHistory('إعلان')

  const { text } = await taaliq.audit('demo', { ...range, format: 'csv', limit: 1 })

  expect(rowsOf(text).filter(([comment]) => comment === id)).toHaveLength(2)
})

it('holds only what was asked for', async () => {
  const { id, range } = await givenHistory('إعلان')

  const { text } = await taaliq.audit('demo', { ...range, format: 'csv', action: 'hold' })

  expect(rowsOf(text).filter(([comment]) => comment === id)).toHaveLength(1)
  expect(
    new Set(
      rowsOf(text)
        .slice(1)
        .map(([, , action]) => action),
    ),
  ).toEqual(new Set(['hold']))
})

it.each([
  ['viewer', 'demo', '403 forbidden'],
  ['stranger', 'demo', '403 forbidden'],
  ['moderator', 'strict', '403 forbidden'],
  ['moderator', 'demo', '200'],
] as const)('answers %s on %s: %s', async (person: Person, site, outcome) => {
  const answers = await Promise.all(['csv', 'jsonl'].map(format => taaliq.audit(site, { format }, person)))

  expect(answers.map(outcomeOf)).toEqual([outcome, outcome])
})

it.each([
  [{ format: 'xlsx' }, '400 invalid-query'],
  [{ format: 'csv', cursor: 'AZAZ' }, '400 invalid-cursor'],
])('refuses %o', async (query: Record<string, string>, outcome) => {
  expect(outcomeOf(await taaliq.audit('demo', query))).toBe(outcome)
})
