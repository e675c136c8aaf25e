import type { Settings } from '../settings.ts'
import type { Region } from './prices.ts'

/** What an operator decides and pays for. */
export type Choices = {
  readonly region: Region
  /** A web ACL judges, and bills, every request to the distribution; `writes` has fewer rules, and no cheaper requests. */
  readonly firewall: Settings['firewall']
  readonly alarms: number
  readonly dashboards: number
  readonly pointInTimeRecovery: boolean
  /** `s-maxage` of what everybody may read. */
  readonly freshSeconds: number
  readonly moderatorMail: keyof typeof mailsAMonth
  readonly logRetentionDays: number
  readonly secrets: number
  readonly keys: number
  /** By how much a further dimension multiplies the custom metrics: a site's name by the number of sites. */
  readonly metricDimensions: number
  /** A domain of one's own costs nothing at CloudFront; its zone does, where Route 53 keeps it. */
  readonly hostedZones: number
  /** Whether this account has AWS's free allowances to itself. */
  readonly freeAllowances: boolean
  /** By how much functions take longer than assumed. */
  readonly slowness: number
}

/** At once: a moderator is written to every ten minutes at the most. */
export const mailsAMonth = { 'at-once': 30 * 144, hourly: 30 * 24, daily: 30, never: 0 } as const

export const firewallRules = { off: 0, writes: 3, all: 4 } as const satisfies Record<
  Choices['firewall'],
  number
>

/** What the stack makes of each kind that costs by the month: `test/infra/cost.test.ts` counts it in the template. */
export const inventory = { secrets: 5, keys: 1, alarms: 0, dashboards: 0 } as const

/** The choices that a stage has made, in Frankfurt. */
export const choicesOf = ({ firewall, keepsData, logRetentionDays }: Settings): Choices => ({
  ...inventory,
  region: 'eu-central-1',
  firewall,
  pointInTimeRecovery: keepsData,
  freshSeconds: 30,
  moderatorMail: 'at-once',
  logRetentionDays,
  metricDimensions: 1,
  hostedZones: 0,
  freeAllowances: true,
  slowness: 1,
})
