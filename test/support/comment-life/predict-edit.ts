import type { EditRequest, Life, Outcome } from './life.ts'
import { standingOf } from './standing-of.ts'
import { texts } from './texts.ts'

type Edits = { readonly site: string; readonly by: string; readonly now: Date }

/** What an edit must be answered, and what life is after it. */
export const predictEdit = (
  life: Life,
  { id, version, content: typed }: EditRequest,
  { site, by, now }: Edits,
): { outcome: Outcome; life: Life } => {
  const content = texts.find(text => text.typed === typed)?.kept
  if (content === undefined) return { life, outcome: { said: 'refused', code: 'invalid-comment' } }

  const comment = life.comments.find(known => known.id === id && known.place.site === site)
  if (comment === undefined) return { life, outcome: { said: 'refused', code: 'not-found' } }
  const { status } = comment
  if (comment.version !== version) return { life, outcome: { said: 'stale', current: standingOf(comment) } }
  if (comment.content === content) return { life, outcome: { said: 'decided', version, status } }

  const event = {
    version: version + 1,
    action: 'edit' as const,
    from: status,
    to: status,
    by,
    at: now.toISOString(),
    reason: editReason,
    before: comment.content,
  }
  const edited = { ...comment, content, version: version + 1, events: [...comment.events, event] }
  return {
    outcome: { said: 'decided', version: version + 1, status },
    life: { ...life, comments: life.comments.map(known => (known === comment ? edited : known)) },
  }
}

export const editReason = 'تصحيح'
