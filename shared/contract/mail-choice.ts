import * as v from 'valibot'
import { rhythms } from '../domain/mail-choice.ts'
import { OneClick } from './one-click.ts'
import { sent } from './sent.ts'

const every = sent(v.picklist(rhythms, 'invalid'))

/** What a moderator wants to be mailed of one site. */
export const MailChoiceRequest = v.object({ every, texts: sent(v.boolean('invalid')) })

/** The same from the page's form: of a checkbox that is not ticked nothing is sent (HTML, form submission). */
const Form = v.object({
  every,
  texts: v.pipe(
    v.nullish(v.literal('on', 'invalid'), null),
    v.transform(ticked => ticked === 'on'),
  ),
})

/** What is posted to the page behind a link. */
export const MailLinkRequest = v.union([OneClick, Form], 'invalid')

export const OwnMail = v.object({
  every: v.picklist(rhythms),
  texts: v.boolean(),
  /** Where the same is chosen without signing in, on this origin: for one's own eyes. */
  page: v.string(),
})
