import * as v from 'valibot'
import { Timestamp } from './timestamp.ts'

const time = v.exactOptional(Timestamp)

/** What became of a mail: exactly these keys, and not for whom it was. */
const Mail = v.strictObject({
  kind: v.picklist(['published', 'reply']),
  state: v.picklist(['owed', 'sent', 'not-sent', 'taken-back', 'refused', 'given-up']),
  at: time,
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  owedAt: Timestamp,
  dueAt: time,
  sentAt: time,
  bouncedAt: time,
  complainedAt: time,
})

export const Mails = v.strictObject({ mails: v.array(Mail) })
