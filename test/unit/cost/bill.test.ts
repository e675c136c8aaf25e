import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bill } from '../../../infra/cost/bill.ts'
import { choicesOf } from '../../../infra/cost/choices.ts'
import { regions } from '../../../infra/cost/prices.ts'
import { showBill } from '../../../infra/cost/show-bill.ts'
import { readSettings } from '../../../infra/settings.ts'

const personal = choicesOf(readSettings('personal'))
const usedUp = { ...personal, freeAllowances: false }
const nobody = { views: 0, comments: 0, refused: 0, threads: 1000 }
const newspaper = { ...nobody, views: 1_000_000, comments: 100_000 }

const workload = fc.record({
  views: fc.integer({ min: 0, max: 1e9 }),
  comments: fc.integer({ min: 0, max: 1e7 }),
  refused: fc.integer({ min: 0, max: 1e8 }),
  threads: fc.integer({ min: 1, max: 1e5 }),
})

const lineOf = (month: typeof nobody, unit: string, choices = usedUp) =>
  bill(month, choices, 'most').lines.find(line => line.unit === unit)

describe('the bill of a month', () => {
  it('is the keys, the secrets and the sweeper’s reads where nobody comes', () => {
    const { usd } = bill(nobody, personal, 'most')

    const [key, secrets, reads] = [1, 5 * 0.4, (43_200 * 1.5 * 0.1525) / 1e6]
    const files = 0.05 * 0.0245
    const logs = ((43_200 * (700 + 300)) / 1e9) * (7 / 30) * 0.0324
    expect(usd).toBeCloseTo(key + secrets + reads + files + logs, 6)
  })

  it('is the sum of its lines, none of which is below nothing', () => {
    fc.assert(
      fc.property(workload, fc.constantFrom(...regions), (month, region) => {
        const { usd, lines } = bill(month, { ...personal, region }, 'most')
        expect(lines.reduce((sum, line) => sum + line.usd, 0)).toBeCloseTo(usd, 6)
        expect(Math.min(...lines.map(line => line.usd))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is at the most no less than at the least, and no lower without the free allowances', () => {
    fc.assert(
      fc.property(workload, month => {
        const most = bill(month, personal, 'most').usd
        expect(most).toBeGreaterThanOrEqual(bill(month, personal, 'least').usd)
        expect(bill(month, usedUp, 'most').usd).toBeGreaterThanOrEqual(most)
      }),
    )
  })

  it('takes what is free off the quantity, not off the price', () => {
    const paid = lineOf(newspaper, 'custom metrics', personal)

    expect(paid?.usd).toBeCloseTo((17 + 2 - 10) * 0.3, 6)
  })

  it('writes for each comment what was measured: itself, its decision, the claim of its card', () => {
    const most = lineOf({ ...nobody, comments: 10 }, 'write request units')

    const [comment, decisions, claim] = [14, 0.8 * 14 + 0.2 * 17, 3]
    const [moderatorMails, questions, letters, bounces] = [3 * 2, 0.2 * 7, 0.06 * 7, 0.26 * 0.02 * 2]
    expect(most?.quantity).toBeCloseTo(
      10 * (comment + decisions + claim + moderatorMails + questions + letters + bounces),
      6,
    )
  })

  it('sends a page to everybody who is refused', () => {
    const [page, headers] = [8700, 800]

    expect(lineOf({ ...nobody, refused: 1_000_000 }, 'GB to readers')?.quantity).toBeCloseTo(
      (page + headers) / 1000,
      6,
    )
  })

  it('bills the web ACL for every request, whichever it is for', () => {
    const requests = (firewall: 'writes' | 'all') =>
      bill(newspaper, { ...usedUp, firewall }, 'most').lines.find(
        ({ service, unit }) => service === 'WAF' && unit === 'requests',
      )

    expect(requests('writes')).toEqual(requests('all'))
    expect(requests('all')?.quantity).toBe(lineOf(newspaper, 'HTTPS requests')?.quantity)
  })

  it('asks the API less often the longer an answer is fresh', () => {
    const requests = (freshSeconds: number) =>
      lineOf({ ...newspaper, views: 1e8 }, 'requests', { ...usedUp, freshSeconds })?.quantity

    expect(requests(300)).toBeLessThan(requests(30) ?? 0)
    expect(requests(30)).toBeLessThan(requests(10) ?? 0)
  })
})

describe('the bill as it is shown', () => {
  const shown = showBill(newspaper, personal)

  it('names every service once, what it comes to, and what that is for a thousand comments', () => {
    const { usd, lines } = bill(newspaper, personal, 'most')

    for (const { service } of lines) expect(shown.split(`| ${service} `)).toHaveLength(2)
    expect(shown).toMatch(new RegExp(`^\\| all .*${usd.toFixed(2)} \\|$`, 'mu'))
    expect(shown).toMatch(new RegExp(`^\\| per 1,000 comments .*${(usd / 100).toFixed(2)} \\|$`, 'mu'))
  })

  it('names the three dearest lines, the dearest first', () => {
    const [, dearest = ''] = shown.split('Most of it:\n')

    const costs = dearest.split('\n').map(line => Number.parseFloat(line))
    expect(costs).toHaveLength(3)
    expect(costs).toEqual(costs.toSorted((one, other) => other - one))
  })

  it('says nothing of a thousand comments where there are none', () => {
    expect(showBill(nobody, personal)).not.toContain('per 1,000 comments')
  })
})
