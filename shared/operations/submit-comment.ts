import { articleOf } from '../domain/article-of.ts'
import { isClosed } from '../domain/is-closed.ts'
import { networkOf } from '../domain/network-of.ts'
import { wantsMail } from '../domain/outbox.ts'
import type {
  Accepted,
  Authors,
  Idempotency,
  PublishedComments,
  Rates,
  Recorded,
  Submissions,
  SubmittedComment,
  Threads,
} from '../domain/ports.ts'
import { Problem, type ProblemCode } from '../domain/problem.ts'
import { publishesAtOnce } from '../domain/publishes-at-once.ts'
import type { Site } from '../domain/site.ts'
import type { KeyedDigest, KeyedDigests } from '../privacy/keyed-digest.ts'
import { createReceipts } from '../privacy/receipts.ts'
import { excerpt } from '../text/excerpt.ts'
import { demandProof, type ProofNeeds, proofRequired } from './demand-proof.ts'
import { readNewComment } from './read-new-comment.ts'

export type SubmitNeeds = ProofNeeds & {
  threads: Pick<Threads, 'get'>
  published: Pick<PublishedComments, 'get'>
  submissions: Submissions
  rates: Rates
  authors: Authors
  digests: () => Promise<KeyedDigests>
  newId: (now: Date) => string
}

export type Submit = {
  site: Site
  thread: string
  fields: Record<string, unknown>
  /** The body as sent: a replay must be the same to the byte. */
  body: string
  clientAddress: string
  idempotencyKey: string | undefined
}

export type Submitted = Accepted & { receipt: string; replayed: boolean }

/**
 * Takes a reader's comment, to be held or, where the site says so, published. What was accepted once under an
 * idempotency key is answered again, whatever has changed since: a closed thread, a lost parent, a spent limit or proof.
 *
 * @throws Problem `invalid-comment`, `comments-closed`, `proof-required`, `too-many-requests`, `duplicate-comment`,
 * `idempotency-conflict`, `unavailable`
 */
export const submitComment = async (needs: SubmitNeeds, submit: Submit): Promise<Submitted> => {
  const digests = await needs.digests()
  const [digest] = digests
  const idempotency =
    submit.idempotencyKey === undefined ? undefined : identify(digest, submit, submit.idempotencyKey)
  const recorded = await recordOrReplay(needs, digest, submit, idempotency)

  if (recorded.outcome === 'duplicate') throw new Problem('duplicate-comment', { first: recorded.first })
  if (recorded.outcome === 'spent-proof') throw await proofRequired(needs, submit)
  if (!('accepted' in recorded))
    throw new Problem(
      refusals[recorded.outcome],
      recorded.outcome === 'contended' ? { retryAfterSeconds: 1 } : {},
    )
  const { accepted, outcome } = recorded
  const { site, thread } = submit
  const receipt = createReceipts(digests).write({ site: site.site, thread, id: accepted.id })
  return { ...accepted, receipt, replayed: outcome === 'replayed' }
}

const refusals = {
  'other-body': 'idempotency-conflict',
  contended: 'unavailable',
} as const satisfies Record<
  Exclude<Recorded['outcome'], 'added' | 'replayed' | 'duplicate' | 'spent-proof'>,
  ProblemCode
>

const identify = (digest: KeyedDigest, { body }: Submit, key: string): Idempotency => ({
  key: digest('idempotency-key', key),
  bodyDigest: digest('body', body),
})

const recordOrReplay = async (
  needs: SubmitNeeds,
  digest: KeyedDigest,
  submit: Submit,
  idempotency: Idempotency | undefined,
): Promise<Recorded> => {
  try {
    return await record(needs, digest, submit, idempotency)
  } catch (refusal) {
    if (idempotency === undefined || !(refusal instanceof Problem) || refusal.code === 'unavailable')
      throw refusal
    const earlier = await needs.submissions.find(submit.site.site, submit.thread, idempotency)
    if (earlier === undefined) throw refusal
    return earlier
  }
}

const record = async (
  needs: SubmitNeeds,
  digest: KeyedDigest,
  submit: Submit,
  idempotency: Idempotency | undefined,
): Promise<Recorded> => {
  const { site, thread, fields: sent, clientAddress } = submit
  const [{ fields, parent }, settings] = await Promise.all([
    readNewComment(needs, site, thread, sent),
    needs.threads.get(site.site, thread),
  ])
  const now = needs.clock()
  if (isClosed(site, settings, now)) throw new Problem('comments-closed')
  // Before the rate: who is only told what to solve has not written yet.
  const proof = await demandProof(needs, submit)
  await spendRate(needs, digest, site, clientAddress)

  const { name, content, website, email, pageTitle, pageUrl, notifyReplies } = fields
  const comment: SubmittedComment = {
    id: needs.newId(now),
    site: site.site,
    thread,
    status: 'approved',
    held: [],
    owes: [
      ...(notifyReplies ? ['published' as const] : []),
      ...(parent && wantsMail(parent) ? ['reply' as const] : []),
    ],
    name,
    content,
    website,
    parentId: parent?.id ?? null,
    parent: parent && { id: parent.id, name: parent.name, content: excerpt(parent.content, 300) },
    ...articleOf(email, pageTitle, pageUrl),
    createdAt: now.toISOString(),
  }
  const submission = {
    author: await needs.authors.seal(email),
    sameTextKey: digest('same-text', name, content),
    idempotency,
    proof,
  }

  if (publishesAtOnce(site)) {
    const published = await needs.submissions.add({ ...submission, comment })
    if (published.outcome !== 'contended') return published
  }
  // A hot article: the thread's count is too busy to publish at once, so a moderator will.
  const rule = publishesAtOnce(site) ? 'busy' : 'premoderation'
  return needs.submissions.add({
    ...submission,
    comment: { ...comment, status: 'pending', held: [{ rule }] },
  })
}

const spendRate = async ({ rates }: SubmitNeeds, digest: KeyedDigest, site: Site, clientAddress: string) => {
  if (site.commentsPerMinute === undefined) return
  const over = await rates.spend(
    site.site,
    digest('client', networkOf(clientAddress)),
    site.commentsPerMinute,
  )
  if (over) throw new Problem('too-many-requests', over)
}
