import * as v from 'valibot'
import { CommentId } from '../contract/names.ts'
import type { SubscriptionLinks } from '../domain/mail-ports.ts'
import { owedKinds } from '../domain/outbox.ts'
import { createSignedParts } from './signed-parts.ts'

const Signed = v.object({ comment: CommentId, kind: v.picklist(owedKinds) })

/**
 * The links by which a commenter says which mails they want: `signature.comment.kind`. They name the mail they stand in
 * and nothing of whom it was for; they do not expire.
 */
export const createSubscriptionLinks = (secrets: readonly [string, ...string[]]): SubscriptionLinks => {
  const links = createSignedParts(secrets, 'subscription-link')

  return {
    write: ({ comment, kind }) => links.write(comment, kind),

    read: token => {
      const parts = links.read(token, 2)
      return parts && v.parse(Signed, { comment: parts[0], kind: parts[1] })
    },
  }
}
