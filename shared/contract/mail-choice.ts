import * as v from 'valibot'
import { rhythms } from '../domain/mail-choice.ts'
import { sent } from './sent.ts'

const every = sent(v.picklist(rhythms, 'invalid'))

/** What a moderator wants to be mailed of one site. */
export const MailChoiceRequest = v.object({ every, texts: sent(v.boolean('invalid')) })

/** The same from the page's form: of a checkbox that is not ticked nothing is sent (HTML, form submission). */
export const MailChoiceForm = v.object({
  every,
  texts: v.pipe(
    v.nullish(v.literal('on', 'invalid'), null),
    v.transform(ticked => ticked === 'on'),
  ),
})

/** What a mail program posts for whoever presses its «unsubscribe» (RFC 8058, 3.1). */
export const OneClick = v.object({ 'List-Unsubscribe': v.literal('One-Click') })

export const OwnMail = v.object({
  every: v.picklist(rhythms),
  texts: v.boolean(),
  /** Where the same is chosen without signing in, on this origin: for one's own eyes. */
  page: v.string(),
})
