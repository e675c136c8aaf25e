import { newComment } from './new-comment.ts'

/** What is published of a comment, by the rules for a reader's, whoever wrote it. */
export const { content: CommentContent, name: PublicName } = newComment([]).entries
