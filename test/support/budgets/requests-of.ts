import type { Client } from '../contract/create-client.ts'
import type { Answer } from '../contract/exchange.ts'
import { inBatches } from '../contract/in-batches.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { sampleComment } from '../contract/sample-comment.ts'
import { CommentPage } from '../contract/schemas/comment-page.ts'
import { Submitted } from '../contract/schemas/submitted.ts'
import { textOfLength } from '../contract/text-of-length.ts'
import { uniqueCommentId, uniqueEmail, uniqueWord } from '../contract/unique.ts'
import type { Operation } from './budgets.ts'
import type { Requests } from './steady-calls.ts'

/** Where the comments lie that are read; the site keeps to a limit by address and holds everything. */
export const busy = { site: 'strict', thread: 'busy' }

/** Threads with a count of their own. */
export const countedThreads = Array.from({ length: 50 }, (_, index) => `counted-${index}`)

/** Three requests for each operation, so that one of them at least finds every setting in memory. */
export const requestsOf = async (taaliq: Client): Promise<Record<Operation, Requests>> => {
  const { site } = busy
  const held = await thrice(async () => readAnswer(Submitted, await submit(taaliq, busy, 100), 202).id)
  const asked = await thrice(
    async () => readAnswer(Submitted, await submit(taaliq, busy, 100, { notifyReplies: true }), 202).id,
  )
  const cursor = readAnswer(CommentPage, await taaliq.list(busy, { limit: 1 })).nextCursor ?? ''
  const counted = countedThreads.map(thread => `thread=${thread}`).join('&')

  const readers = (request: () => Promise<Answer>): Requests => ({
    function: 'reader-api',
    each: [request, request, request],
  })
  const queuePage = (limit: number): Requests => {
    const request = () => taaliq.queue(site, { limit })
    return { function: 'moderation-api', each: [request, request, request] }
  }
  const auditPage = (limit: number): Requests => {
    const request = () => taaliq.audit(site, { limit })
    return { function: 'moderation-api', each: [request, request, request] }
  }
  const decide = (decision: string, version: number): Requests => ({
    function: 'moderation-api',
    each: held.map(id => () => taaliq.decide(id, { decision, version }, { site })),
  })

  const edit: Requests = {
    function: 'moderation-api',
    each: held.map(
      id => () => taaliq.edit(id, { version: 2, content: uniqueWord(), reason: 'خطأ' }, { site }),
    ),
  }
  const reply = (version: number): Requests => ({
    function: 'moderation-api',
    each: held.map(id => () => taaliq.reply(id, { version, content: uniqueWord() }, { site })),
  })
  const onTheScreen = Array.from({ length: 50 }, uniqueCommentId)
  const claim: Requests = {
    function: 'moderation-api',
    each: Array(3).fill(() => taaliq.claim({ ids: onTheScreen }, { site })),
  }
  const aboutAuthor = (ask: (id: string) => Promise<Answer>, ids = held): Requests => ({
    function: 'moderation-api',
    each: ids.map(id => () => ask(id)),
  })
  const email = uniqueEmail()
  const byOne = await inBatches(
    Array.from({ length: 53 }),
    4,
    async () => readAnswer(Submitted, await submit(taaliq, busy, 100, { email }), 202).id,
  )
  const prolific = byOne.slice(0, 3)
  const mark = { until: new Date(Date.now() + 86_400_000).toISOString(), reason: 'إعلان' }

  return {
    'a page of 4': readers(() => taaliq.list(busy, { limit: 4 })),
    'a page of 50': readers(() => taaliq.list(busy, { limit: 50 })),
    'a page of 50 from a cursor': readers(() => taaliq.list(busy, { limit: 50, cursor })),
    'a page of 100': readers(() => taaliq.list(busy, { limit: 100 })),
    'a thread as HTML': readers(() => taaliq.send({ path: taaliq.threadPath(busy) })),
    'the counts of 50 threads': readers(() => taaliq.send({ path: `/v1/sites/${site}/counts?${counted}` })),
    'a held comment': readers(() => submit(taaliq, busy, 100)),
    'a held comment of 5 KB': readers(() => submit(taaliq, busy, 2000)),
    'a comment published at once': readers(() => submit(taaliq, { site: 'open', thread: 'busy' }, 100)),
    'a queue page of 4': queuePage(4),
    'a queue page of 50': queuePage(50),
    'a queue page of 100': queuePage(100),
    'an audit page of 4': auditPage(4),
    'an audit page of 50': auditPage(50),
    'an audit page of 100': auditPage(100),
    'an approval': decide('approve', 1),
    'an approval that owes a mail': {
      function: 'moderation-api',
      each: asked.map(id => () => taaliq.decide(id, { decision: 'approve', version: 1 }, { site })),
    },
    'an edit of what is public': edit,
    'a retraction': decide('reject', 3),
    'a reply that approves': reply(4),
    'a reply to what is approved': reply(5),
    'a claim of 50 comments': claim,
    'a look at an author of 53 comments': aboutAuthor(id => taaliq.authorHistory(id, {}, { site }), prolific),
    'a note on an author': aboutAuthor(id => taaliq.noteAuthor(id, { text: uniqueWord() }, { site })),
    'a mark of an author': aboutAuthor(id => taaliq.markAuthor(id, mark, { site })),
  }
}

const thrice = async <Result>(act: () => Promise<Result>): Promise<Result[]> => [
  await act(),
  await act(),
  await act(),
]

/** A new comment of so many Arabic letters, two bytes each, by a reader who may try again. */
const submit = (
  taaliq: Client,
  where: typeof busy,
  letters: number,
  fields: { email?: string; notifyReplies?: boolean } = {},
): Promise<Answer> =>
  taaliq.post(
    where,
    sampleComment({
      email: uniqueEmail(),
      ...fields,
      content: `${textOfLength('تعليق', letters)} ${uniqueWord()}`,
    }),
    {
      headers: { 'idempotency-key': `key-${uniqueWord()}` },
    },
  )
