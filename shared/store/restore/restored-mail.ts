import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Clock } from '../../domain/ports.ts'
import type { Rule } from './rule.ts'

/** As for any mail that never went out: `outbox.ts`. */
const unsentDays = 180

/**
 * A mail to a commenter comes back so that the links in it live, and owed no more: whether it went out since the backup,
 * nobody knows. Where its comment was approved anew meanwhile, what the backup knows to have gone out is not sent again.
 */
export const createRestoredMail =
  ({ clock }: { clock: Clock }): Rule =>
  async (backup, live) => {
    if (live !== undefined) {
      const isForgotten = backup['sentAt'] !== undefined && live['sentAt'] === undefined
      if (!isForgotten) return 'kept'
      return {
        as: 'mended',
        put: { ...sentOf(backup), ...live },
        where: { dueSk: live['dueSk'], sentAt: undefined },
      }
    }
    const now = Math.floor(clock().getTime() / 1000)
    const { duePk, dueSk, ...settled } = backup
    if (dueSk === undefined && duePk === undefined) {
      const hasRunOut = Number(backup['expiresAt']?.N ?? Number.POSITIVE_INFINITY) <= now
      return hasRunOut ? 'gone' : { as: 'brought-back', put: backup }
    }
    const ended = { outcome: 'restored', outcomeAt: clock().toISOString() }
    const forgotten = backup['sentAt'] === undefined ? { expiresAt: now + unsentDays * 86_400 } : {}
    return { as: 'brought-back', put: { ...settled, ...marshall({ ...ended, ...forgotten }) } }
  }

const sentOf = (backup: Record<string, AttributeValue>) =>
  Object.fromEntries(
    Object.entries(backup).filter(([name]) => ['authorKey', 'letter', 'sentAt'].includes(name)),
  )
