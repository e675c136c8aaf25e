import type { StageSettings } from './settings.ts'

/** Every stage that can be deployed, smallest first; chosen with `-c stage=<name>`. */
export const stages = {
  /** One small publisher, for real. */
  personal: {
    firewall: 'off',
    mail: { from: 'taaliq@example.com', delaySeconds: 60 },
    keepsData: true,
    logRetentionDays: 7,
    throttle: { requestsPerSecond: 50, burst: 100 },
  },
  production: {
    firewall: 'writes',
    mail: { from: 'taaliq@example.com', delaySeconds: 60 },
    keepsData: true,
    logRetentionDays: 30,
    throttle: { requestsPerSecond: 400, burst: 500 },
  },
  /** To look at and throw away: `cdk destroy` leaves nothing behind. */
  trial: {
    firewall: 'off',
    mail: { from: 'taaliq@example.com', delaySeconds: 60 },
    keepsData: false,
    logRetentionDays: 1,
    throttle: { requestsPerSecond: 20, burst: 40 },
  },
} as const satisfies Record<string, StageSettings>
