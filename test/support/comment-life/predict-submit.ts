import type { Life, LifeComment, Outcome, SubmitRequest } from './life.ts'
import { people, texts } from './texts.ts'

type Predicted = { readonly outcome: Outcome; readonly life: Life }

const duplicateSeconds = 10 * 60
const idempotentSeconds = 48 * 3600

/**
 * What a submit must be answered, and what life is after it. The id of a new comment is the product's to choose, so it
 * is taken from what was answered; it must be new.
 */
export const predictSubmit = (
  life: Life,
  submit: SubmitRequest,
  { now, answered }: { now: Date; answered: Outcome },
): Predicted => {
  const seconds = now.getTime() / 1000
  const same = (place: SubmitRequest['place']) =>
    place.site === submit.place.site && place.thread === submit.place.thread

  const attempt = life.attempts.findLast(
    earlier =>
      earlier.submit.key === submit.key && same(earlier.submit.place) && earlier.forgottenAt > seconds,
  )
  if (attempt !== undefined) return { life, outcome: again(attempt, submit) }

  const kept = texts.find(({ typed }) => typed === submit.content)?.kept
  const parentIsPublic = life.comments.some(
    ({ id, place, status }) => id === submit.parentId && same(place) && status === 'approved',
  )
  if (kept === undefined || (submit.parentId !== null && !parentIsPublic))
    return refused(life, 'invalid-comment')

  const text = `${submit.name.normalize('NFC')}: ${kept}`
  const alreadySaid = life.texts.some(
    known => known.text === text && same(known.place) && known.forgottenAt > seconds,
  )
  if (alreadySaid) return refused(life, 'duplicate-comment')

  const status = submit.place.site.startsWith('open') ? 'approved' : 'pending'
  const id = newIdIn(life, answered)
  return {
    outcome: { said: 'accepted', id, status },
    life: {
      comments: [...life.comments, bornAs(submit, { id, status, kept, at: now.toISOString() })],
      texts: [...life.texts, { place: submit.place, text, forgottenAt: seconds + duplicateSeconds }],
      attempts: isKeyed(submit)
        ? [...life.attempts, { submit, id, accepted: status, forgottenAt: seconds + idempotentSeconds }]
        : life.attempts,
    },
  }
}

const again = ({ submit: first, id, accepted }: Life['attempts'][number], submit: SubmitRequest): Outcome =>
  JSON.stringify(first) === JSON.stringify(submit)
    ? { said: 'replayed', id, status: accepted }
    : { said: 'refused', code: 'idempotency-conflict' }

const refused = (life: Life, code: string): Predicted => ({ life, outcome: { said: 'refused', code } })

const newIdIn = ({ comments }: Life, answered: Outcome): string => {
  const id = 'id' in answered ? answered.id : 'a new one'
  return comments.some(comment => comment.id === id) ? 'another, new one' : id
}

const isKeyed = (submit: SubmitRequest): submit is SubmitRequest & { key: string } => submit.key !== undefined

type Born = { id: string; status: 'pending' | 'approved'; kept: string; at: string }

const bornAs = (
  { place, name, email, parentId }: SubmitRequest,
  { id, status, kept, at }: Born,
): LifeComment => ({
  id,
  place,
  person: Object.entries(people).find(([address]) => address === email)?.[1] ?? email,
  name: name.normalize('NFC'),
  content: kept,
  parentId,
  status,
  version: 1,
  events: [{ version: 1, action: 'submit', from: null, to: status, by: 'author', at }],
})
