import { readAnswer } from './read-answer.ts'
import { sampleComment } from './sample-comment.ts'
import { Submitted } from './schemas/submitted.ts'
import { taaliq } from './taaliq.ts'
import { uniqueEmail, uniqueThread } from './unique.ts'

type Given = { site?: string; thread?: string; comment?: Record<string, unknown> }

/** A comment that waits for a moderator (on a site that holds everything), in a thread of its own unless named. */
export const givenPendingComment = async ({
  site = 'demo',
  thread = uniqueThread(),
  comment,
}: Given = {}) => {
  const sent = sampleComment(comment)
  const answer = await taaliq.post({ site, thread }, sent)
  const { id } = readAnswer(Submitted, answer, 202)
  return { ...sent, id, site, thread }
}

/** Two comments under one address, and nobody else's. */
export const givenTwoByOneAuthor = async () => {
  const email = uniqueEmail()
  const { id } = await givenPendingComment({ comment: { email } })
  const other = await givenPendingComment({ comment: { email } })
  return { email, id, other: other.id }
}

/** A comment that a moderator approved: at version 2 and public. */
export const givenApprovedComment = async (given: Given = {}) => {
  const pending = await givenPendingComment(given)
  await approve(pending.id, pending.site)
  return pending
}

/** Comments that a site rule published at once, one after the other, oldest first. */
export const givenPublishedComments = async (
  thread: string,
  comments: readonly Record<string, unknown>[],
) => {
  const ids: string[] = []
  for (const comment of comments) {
    const answer = await taaliq.post({ site: 'open', thread }, sampleComment(comment))
    ids.push(readAnswer(Submitted, answer, 201).id)
  }
  return ids
}

export const approve = async (id: string, site = 'demo') => {
  const answer = await taaliq.decide(id, { decision: 'approve', version: 1 }, { site })
  if (answer.status !== 200) throw new Error(`approving answered ${answer.status}: ${answer.text}`)
}
