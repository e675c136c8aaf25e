import * as v from 'valibot'
import { missingOrUnknown } from './missing-or-unknown.ts'
import { wholeNumber } from './whole-number.ts'

const address = 'must be an e-mail address that somebody reads, such as ops@news.example'
const hours = 'must be a whole number of hours, from 1 to 720: how long readers may wait for a moderator'
const submits = 'must be a whole number of comments a minute, 1 or more: far above your busiest minute'

/** Of what people are called, and who is. */
export const AlarmSettings = v.strictObject(
  {
    /** Who is mailed; without one, alarms only show, and whoever wants them subscribes to the topic. */
    address: v.exactOptional(v.pipe(v.string(address), v.email(address))),
    /** `ten` is what costs nothing, `all` tells sooner and more precisely what is wrong: docs/decisions/alarms.md. */
    which: v.picklist(['ten', 'all'], 'must be ten (as many as are free) or all'),
    oldestWaitingHours: wholeNumber(hours, 1, 720),
    /** From how many on the brake is pulled by itself; without one, only people pull it. */
    brakeAtSubmitsPerMinute: v.exactOptional(wholeNumber(submits, 1, 1_000_000)),
  },
  missingOrUnknown,
)
