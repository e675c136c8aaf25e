import * as v from 'valibot'
import { CommentId } from '../contract/names.ts'
import type { SubscriptionLinks } from '../domain/mail-ports.ts'
import { owedKinds } from '../domain/outbox.ts'
import { createKeyedDigest } from './keyed-digest.ts'
import { sameText } from './same-text.ts'

const Signed = v.object({ comment: CommentId, kind: v.picklist(owedKinds) })

/**
 * The links by which a commenter says which mails they want: `signature.comment.kind`. They name the mail they stand in
 * and nothing of whom it was for. Written with the newest of the secrets, read with each; they do not expire.
 */
export const createSubscriptionLinks = (secrets: readonly [string, ...string[]]): SubscriptionLinks => {
  const [newest] = secrets

  return {
    write: ({ comment, kind }) => `${sign(newest, comment, kind)}.${comment}.${kind}`,

    read: token => {
      const [signature = '', comment = '', kind = '', ...rest] = token.split('.')
      const isOurs = secrets.some(secret => sameText(signature, sign(secret, comment, kind)))
      return isOurs && rest.length === 0 ? v.parse(Signed, { comment, kind }) : undefined
    },
  }
}

/** 132 bits of it: no guess comes near, and a link stays short. */
const sign = (secret: string, comment: string, kind: string): string =>
  createKeyedDigest(secret)('subscription-link', comment, kind).slice(0, 22)
