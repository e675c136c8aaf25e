import type { Life, LifeComment, Outcome, ReplyRequest } from './life.ts'
import { predictDecision } from './predict-decision.ts'
import { standingOf } from './standing-of.ts'
import { texts } from './texts.ts'

type Replies = {
  readonly site: string
  readonly by: string
  readonly now: Date
  readonly answered: Outcome
}

/** What a reply must be answered, and what life is after it: with one comment more, and the answered one approved. */
export const predictReply = (
  life: Life,
  { id, version, content: typed }: ReplyRequest,
  { answered, ...replies }: Replies,
): { outcome: Outcome; life: Life } => {
  const content = texts.find(text => text.typed === typed)?.kept
  if (content === undefined) return { life, outcome: { said: 'refused', code: 'invalid-comment' } }

  const parent = life.comments.find(known => known.id === id && known.place.site === replies.site)
  if (parent === undefined) return { life, outcome: { said: 'refused', code: 'not-found' } }
  if (parent.version !== version) return { life, outcome: { said: 'stale', current: standingOf(parent) } }

  const approved =
    parent.status === 'approved'
      ? life
      : predictDecision(life, { id, version, decision: 'approve' }, replies).life
  const named = 'id' in answered ? answered.id : 'a new one'
  const replyId = life.comments.some(comment => comment.id === named) ? 'another, new one' : named
  const reply = bornBelow(parent, replyId, content, replies)
  return {
    outcome: {
      said: 'replied',
      id: replyId,
      version: parent.status === 'approved' ? version : version + 1,
    },
    life: { ...approved, comments: [...approved.comments, reply] },
  }
}

const bornBelow = (
  { id: parentId, place }: LifeComment,
  id: string,
  content: string,
  { by, now }: Pick<Replies, 'by' | 'now'>,
): LifeComment => ({
  id,
  place,
  person: undefined,
  name: by,
  content,
  parentId,
  status: 'approved',
  version: 1,
  events: [{ version: 1, action: 'submit', from: null, to: 'approved', by, at: now.toISOString() }],
})
