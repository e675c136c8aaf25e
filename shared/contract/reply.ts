import * as v from 'valibot'
import { CommentContent } from './comment-fields.ts'
import { ModeratedComment } from './moderated-comment.ts'
import { Version } from './version.ts'

/** A moderator's answer to the comment that was read, which is approved with it. */
export const ReplyRequest = v.object({ version: Version, content: CommentContent })

export const Replied = v.object({ comment: ModeratedComment, reply: ModeratedComment })
