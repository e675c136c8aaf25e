/** Megabytes of each function, as the stack gives them: Lambda bills memory by time. */
export const functionMemory = {
  'reader-api': 1024,
  'moderation-api': 1024,
  'subscription-api': 512,
  mailer: 512,
  sweeper: 256,
  feedback: 256,
} as const

export type FunctionName = keyof typeof functionMemory
