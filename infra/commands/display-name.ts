import * as v from 'valibot'
import { PublicName } from '../../shared/contract/comment-fields.ts'

/** A moderator's name, by the rule for readers': it is published with what they answer. */
export const DisplayName = v.pipe(
  v.string(),
  v.check(
    name => v.is(PublicName, name),
    'A name is shown to colleagues and readers: at most 100 characters on one line, and no e-mail address.',
  ),
  v.transform(name => v.parse(PublicName, name)),
)
