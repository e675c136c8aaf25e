import * as v from 'valibot'
import { isPlainText } from '../text/is-plain-text.ts'
import { CommentContent } from './comment-fields.ts'
import { requiredText } from './new-comment.ts'
import { Version } from './version.ts'

/** What a moderator makes of the text that was read, and why. */
export const EditRequest = v.object({
  version: Version,
  content: CommentContent,
  reason: v.pipe(requiredText(1000), v.check(isPlainText, 'invalid')),
})
