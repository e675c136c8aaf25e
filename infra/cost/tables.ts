import { readSettings } from '../settings.ts'
import { stages } from '../stages.ts'
import { bill } from './bill.ts'
import { type Choices, choicesOf } from './choices.ts'
import type { Workload } from './count-operations.ts'
import { amount, dollars, range } from './in-words.ts'
import { items } from './items.ts'
import { keysOf } from './keys-of.ts'
import { type Measured, measured } from './measured.ts'
import { prices, sources } from './prices.ts'
import { table } from './table.ts'

const production = choicesOf(readSettings('production'))
const personal = choicesOf(readSettings('personal'))

const threads = 1000
const sizes = { views: [10_000, 1_000_000, 100_000_000], comments: [1000, 100_000, 1_000_000] } as const
const atRest: Workload = { views: 0, comments: 0, refused: 0, threads }
const mid: Workload = { ...atRest, views: 1_000_000, comments: 100_000 }
const large: Workload = { ...atRest, views: 100_000_000, comments: 1_000_000 }

/** What each thing takes, as it was measured. */
const measuredTable = (): string =>
  table([
    ['what is done', 'calls', 'RRU', 'WRU', 'bytes sent', 'log bytes', 'mails'],
    ...Object.entries(measured).map(([name, operation]: [string, Measured]) => {
      const { calls, rru, wru, bytes, logBytes, mails } = operation
      return [
        name,
        ...[calls, rru, wru, bytes, logBytes, mails].map(number => number.toLocaleString('en-US')),
      ]
    }),
  ])

/** The total of nine sizes, from the least to the most. */
const sizesTable = (): string =>
  table([
    ['page views a month', ...sizes.comments.map(comments => `${amount(comments)} comments`)],
    ...sizes.views.map(views => [
      amount(views),
      ...sizes.comments.map(comments => {
        const workload = { ...atRest, views, comments }
        return range(bill(workload, production, 'least').usd, bill(workload, production, 'most').usd)
      }),
    ]),
  ])

/** What the smallest stage costs while nobody comes. */
const restTable = (): string => {
  const free = bill(atRest, personal, 'most')
  const full = bill(atRest, { ...personal, freeAllowances: false }, 'most')
  return table([
    ['a stage at rest', 'quantity', 'a month', 'allowances used up'],
    ...full.lines.flatMap(({ service, unit, quantity, usd }, index) =>
      quantity === 0
        ? []
        : [[`${service}: ${unit}`, amount(quantity), dollars(free.lines[index]?.usd ?? 0), dollars(usd)]],
    ),
    ['all', '', dollars(free.usd), dollars(full.usd)],
  ])
}

const variations = {
  'no web ACL': { firewall: 'off' },
  'a web ACL for everything, not for writes': { firewall: 'all' },
  'ten alarms': { alarms: production.alarms + 10 },
  'a dashboard': { dashboards: production.dashboards + 1 },
  'no point-in-time recovery': { pointInTimeRecovery: false },
  's-maxage of 10 s': { freshSeconds: 10 },
  's-maxage of 300 s': { freshSeconds: 300 },
  'mail to moderators hourly': { moderatorMail: 'hourly' },
  'no mail to moderators': { moderatorMail: 'never' },
  'logs kept for 7 days, not 30': { logRetentionDays: 7 },
  'metrics by each of ten sites': { metricDimensions: 10 },
  'a secret more': { secrets: production.secrets + 1 },
  'a key pair more': { keys: production.keys + 1 },
  'a domain whose zone is in Route 53': { hostedZones: 1 },
  'in us-east-1': { region: 'us-east-1' },
  'functions twice as slow': { slowness: 2 },
} as const satisfies Record<string, Partial<Choices>>

/** By how much each choice changes the bill, where the free allowances are used up. */
const choicesTable = (): string => {
  const usual = { ...production, freeAllowances: false }
  const changed = (workload: Workload, variation: Partial<Choices>): string => {
    const difference =
      bill(workload, { ...usual, ...variation }, 'most').usd - bill(workload, usual, 'most').usd
    const shown = dollars(Math.abs(difference))
    return shown === '0.00' ? shown : `${difference < 0 ? '−' : '+'}${shown}`
  }
  return table([
    ['a choice', 'at rest', '1 M views, 100 k comments', '100 M views, 1 M comments'],
    ...Object.entries(variations).map(([name, variation]) => [
      name,
      ...[atRest, mid, large].map(workload => changed(workload, variation)),
    ]),
  ])
}

/** What a day costs in which somebody sends as much as the gateway's throttle lets through, all of it refused. */
const floodsTable = (): string =>
  table([
    ['stage', 'requests a second', 'refused in a day', 'a day'],
    ...keysOf(stages).map(stage => {
      const settings = readSettings(stage)
      const { requestsPerSecond } = settings.throttle
      const choices = { ...choicesOf(settings), freeAllowances: false }
      const refused = requestsPerSecond * 86_400
      const day = bill({ ...atRest, refused }, choices, 'most').usd - bill(atRest, choices, 'most').usd
      return [stage, amount(requestsPerSecond), amount(refused), dollars(day)]
    }),
  ])

const priceOf = (usd: number, per: number): string =>
  `${usd.toLocaleString('en-US', { maximumFractionDigits: 4 })}${per === 1 ? '' : ` / ${amount(per)}`}`

const pricesTable = (): string =>
  table([
    ['what is paid for', 'eu-central-1', 'us-east-1', 'free a month', 'source (eu-central-1)'],
    ...keysOf(items).map(item => {
      const { service, unit, per, free } = items[item]
      const [here, there] = [prices['eu-central-1'][item], prices['us-east-1'][item]]
      return [
        `${service}: ${unit}`,
        priceOf(here.usd, per),
        priceOf(there.usd, per),
        free === 0 ? '' : amount(free),
        here.source,
      ]
    }),
  ])

const sourcesTable = (): string =>
  table([
    ['source', 'page', 'read through'],
    ...Object.entries(sources).map(([name, { page, copy }]) => [name, page, copy]),
  ])

/** Every table of docs/cost.md. */
export const tables = (): Record<string, string> => ({
  measured: measuredTable(),
  sizes: sizesTable(),
  rest: restTable(),
  choices: choicesTable(),
  floods: floodsTable(),
  prices: pricesTable(),
  sources: sourcesTable(),
})
