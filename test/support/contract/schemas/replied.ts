import * as v from 'valibot'
import { ModeratedComment } from './moderated-comment.ts'

/** The answered comment as it stands now, and the answer. */
export const Replied = v.strictObject({ comment: ModeratedComment, reply: ModeratedComment })
