export type Item = keyof typeof items

type Described = {
  readonly service: string
  /** What is counted, as a person reads it. */
  readonly unit: string
  /** A price is for so many of it. */
  readonly per: number
  /** What is free each month, for good, in an account that does nothing else. */
  readonly free: number
}

const million = 1_000_000

/** Everything that AWS bills us for. */
export const items = {
  edgeRequests: { service: 'CloudFront', unit: 'HTTPS requests', per: million, free: 10 * million },
  edgeGigabytes: { service: 'CloudFront', unit: 'GB to readers', per: 1, free: 1000 },
  apiRequests: { service: 'HTTP API', unit: 'requests', per: million, free: 0 },
  functionRuns: { service: 'Lambda', unit: 'runs', per: million, free: million },
  functionSeconds: { service: 'Lambda', unit: 'GB-seconds, arm64', per: million, free: 400_000 },
  writeUnits: { service: 'DynamoDB', unit: 'write request units', per: million, free: 0 },
  readUnits: { service: 'DynamoDB', unit: 'read request units', per: million, free: 0 },
  storedGigabytes: { service: 'DynamoDB', unit: 'GB kept, with indexes', per: 1, free: 25 },
  recoveredGigabytes: { service: 'DynamoDB', unit: 'GB under point-in-time recovery', per: 1, free: 0 },
  mails: { service: 'SES', unit: 'mails, plan Essentials', per: 1000, free: 0 },
  notices: { service: 'SNS', unit: 'bounces and complaints told', per: million, free: million },
  keys: { service: 'KMS', unit: 'key pairs', per: 1, free: 0 },
  keyRequests: { service: 'KMS', unit: 'RSA-3072 requests', per: 10_000, free: 0 },
  secrets: { service: 'Secrets Manager', unit: 'secrets', per: 1, free: 0 },
  secretReads: { service: 'Secrets Manager', unit: 'reads', per: 10_000, free: 0 },
  loggedGigabytes: { service: 'CloudWatch', unit: 'GB of logs taken in', per: 1, free: 5 },
  keptLogGigabytes: { service: 'CloudWatch', unit: 'GB of logs kept', per: 1, free: 0 },
  metrics: { service: 'CloudWatch', unit: 'custom metrics', per: 1, free: 10 },
  alarms: { service: 'CloudWatch', unit: 'alarms', per: 1, free: 10 },
  dashboards: { service: 'CloudWatch', unit: 'dashboards', per: 1, free: 3 },
  firewalls: { service: 'WAF', unit: 'web ACLs', per: 1, free: 0 },
  firewallRules: { service: 'WAF', unit: 'rules', per: 1, free: 0 },
  firewallRequests: { service: 'WAF', unit: 'requests', per: million, free: 0 },
  fileGigabytes: { service: 'S3', unit: 'GB of files', per: 1, free: 0 },
  scheduledRuns: { service: 'EventBridge', unit: 'scheduled runs', per: million, free: 0 },
  members: { service: 'Cognito', unit: 'moderators signed in', per: 1, free: 10_000 },
  hostedZones: { service: 'Route 53', unit: 'hosted zones', per: 1, free: 0 },
} as const satisfies Record<string, Described>
