import { Logger } from '@aws-lambda-powertools/logger'
import { describeError } from './describe-error.ts'

type Fields = Record<string, string | number | boolean | undefined>

/** One JSON line an entry. Fields are facts about the work; a text, address, client or token is never one. */
export type Log = {
  info(message: string, fields?: Fields): void
  error(message: string, error: unknown, fields?: Fields): void
}

export const createLog = (): Log => {
  const logger = new Logger()
  return {
    info: (message, fields = {}) => logger.info(message, fields),
    error: (message, error, fields = {}) =>
      logger.error(message, { ...fields, problem: describeError(error) }),
  }
}
