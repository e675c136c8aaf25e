import type { InferOutput } from 'valibot'
import type { PublicComment } from '../../shared/contract/public-comment.ts'

/** A comment on the screen: a public one, or one's own that waits for a moderator. */
export type ShownComment = InferOutput<typeof PublicComment> & { awaiting?: true }
