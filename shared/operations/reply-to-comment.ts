import * as v from 'valibot'
import { PublicName } from '../contract/comment-fields.ts'
import { fieldErrors } from '../contract/field-errors.ts'
import { type ChainedComment, type ModeratedComment, standingOf } from '../domain/comment.ts'
import type { Member } from '../domain/member.ts'
import { wantsMail } from '../domain/outbox.ts'
import type { Clock, Idempotency, ModeratedComments, RecordedReply, Replies } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { KeyedDigest, KeyedDigests } from '../privacy/keyed-digest.ts'
import { excerpt } from '../text/excerpt.ts'
import { openToDecide } from './open-to-decide.ts'

export type ReplyNeeds = {
  moderated: Pick<ModeratedComments, 'open'>
  replies: Replies
  digests: () => Promise<KeyedDigests>
  clock: Clock
  newId: (now: Date) => string
}

type Reply = { site: string; id: string; version: number; content: string; key: string }

type Replied = { comment: ModeratedComment; reply: ModeratedComment; replayed: boolean }

/**
 * Answers a comment in the name of a moderator, and approves it if it is not yet: both or neither. The answer is public
 * at once, also in a closed thread. Sent again under the same key it is not published again; told is how both stand.
 *
 * @throws Problem `forbidden`, `not-found`, `stale-decision`, `idempotency-conflict`, `unavailable`; `invalid-comment`
 * where the moderator's own name may not be published
 */
export const replyToComment = async (needs: ReplyNeeds, sub: string, sent: Reply): Promise<Replied> => {
  const { site, id, version } = sent
  const { member, comment } = await openToDecide(needs.moderated, sub, site, id)
  const [digest] = await needs.digests()
  const idempotency = identify(digest, sub, sent)

  const recorded =
    comment.version === version
      ? await record(needs, member, comment, sent.content, idempotency)
      : { outcome: 'stale' as const, current: comment }
  const first = recorded.outcome === 'stale' ? await needs.replies.find(site, idempotency) : undefined
  return told(needs, sub, sent, first ?? recorded)
}

/** A key is one person's for one comment. */
const identify = (digest: KeyedDigest, sub: string, { id, version, content, key }: Reply): Idempotency => ({
  key: digest('reply-key', sub, id, key),
  bodyDigest: digest('reply', `${version}`, content),
})

const record = (
  { replies, clock, newId }: ReplyNeeds,
  { name: displayName }: Member,
  comment: ChainedComment,
  content: string,
  idempotency: Idempotency,
): Promise<RecordedReply> => {
  const named = v.safeParse(v.object({ name: PublicName }), { name: displayName })
  if (!named.success) throw new Problem('invalid-comment', { errors: fieldErrors(named.issues) })
  const { name } = named.output

  const now = clock()
  const at = now.toISOString()
  const { id, site, thread } = comment
  return replies.record({
    comment,
    idempotency,
    reply: {
      id: newId(now),
      site,
      thread: thread.id,
      status: 'approved',
      held: [],
      owes: wantsMail(comment) ? ['reply'] : [],
      name,
      content,
      parentId: id,
      parent: { id, name: comment.name, content: excerpt(comment.content, 300) },
      threadTitle: thread.title,
      threadUrl: thread.url,
      createdAt: at,
      staff: true,
      decidedBy: name,
      decidedAt: at,
    },
  })
}

const told = async (
  { moderated }: ReplyNeeds,
  sub: string,
  { site, id }: Reply,
  recorded: RecordedReply,
): Promise<Replied> => {
  switch (recorded.outcome) {
    case 'published':
      return { comment: recorded.comment, reply: recorded.reply, replayed: false }
    case 'stale':
      throw new Problem('stale-decision', { current: standingOf(recorded.current) })
    case 'other-body':
      throw new Problem('idempotency-conflict')
    case 'replayed': {
      const { comments } = await moderated.open(site, sub, [id, recorded.id])
      const comment = comments.find(found => found.id === id)
      const reply = comments.find(found => found.id === recorded.id)
      if (comment === undefined || reply === undefined) throw new Problem('not-found')
      return { comment, reply, replayed: true }
    }
  }
}
