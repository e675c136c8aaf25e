export const functionNames = [
  'brake',
  'feedback',
  'mailer',
  'moderation-api',
  'reader-api',
  'subscription-api',
  'sweeper',
] as const

export type FunctionName = (typeof functionNames)[number]
