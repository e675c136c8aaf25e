import { marshall } from '@aws-sdk/util-dynamodb'
import { threadKey } from '../../../shared/store/keys.ts'
import { type Client, createClient } from '../contract/create-client.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { AuditPage } from '../contract/schemas/audit-page.ts'
import { CommentPage } from '../contract/schemas/comment-page.ts'
import { QueuePage } from '../contract/schemas/queue-page.ts'
import { textOfLength } from '../contract/text-of-length.ts'
import { startTwin } from '../start-twin.ts'
import { type Budget, type Operation, operations } from './budgets.ts'
import { fillComments } from './fill-comments.ts'
import { fillPending } from './fill-pending.ts'
import { openCommentsTable } from './open-comments-table.ts'
import { queueSlowdown } from './queue-slowdown.ts'
import { busy, countedThreads, requestsOf } from './requests-of.ts'
import { spent } from './spent.ts'
import { steadyCalls } from './steady-calls.ts'
import { writeItems } from './write-items.ts'

export type Measured = {
  /** How many comments a page of 100 shows, of the thread and of the queue, and how many events. */
  readonly shown: { readonly published: number; readonly waiting: number; readonly told: number }
  readonly spent: ReadonlyMap<Operation, Budget>
}

/** An item of the `published` index is then 500 B long, with its keys. */
const content = textOfLength('تعليق', 135)

/**
 * Fills a new Taaliq to each of these numbers of comments in turn, and measures every operation there; and how much
 * slower a queue page is at last, when as many wait as there were comments.
 */
export const measureAt = async (sizes: readonly number[]) => {
  const twin = await startTwin()
  try {
    const taaliq = createClient(twin.url)
    const table = await openCommentsTable(twin)
    const counted = countedThreads.map(thread =>
      marshall({ ...threadKey(busy.site, thread), approvedCount: 1 }),
    )
    await writeItems(table, counted)

    const measured = new Map<number, Measured>()
    for (const [index, size] of sizes.entries()) {
      await fillComments(table, { ...busy, content }, { from: sizes[index - 1] ?? 0, to: size })
      measured.set(size, { shown: await show(taaliq), spent: await measure(taaliq) })
    }
    const most = Math.max(...sizes)
    await fillPending(table, { site: busy.site, threads: [busy.thread], content }, Math.ceil(most / 2))
    await fillPending(table, { site: 'demo', threads: [busy.thread], content }, 100)
    return { measured, slowdown: await queueSlowdown(taaliq, { few: 'demo', many: busy.site }) }
  } finally {
    await twin.close()
  }
}

const show = async (taaliq: Client): Promise<Measured['shown']> => {
  const page = readAnswer(CommentPage, await taaliq.list(busy, { limit: 100 }))
  const queue = readAnswer(QueuePage, await taaliq.queue(busy.site, { limit: 100 }))
  const audit = readAnswer(AuditPage, await taaliq.audit(busy.site, { limit: 100 }))
  return {
    published: page.comments.length,
    waiting: queue.comments.length,
    told: audit.events.length,
  }
}

const measure = async (taaliq: Client): Promise<Measured['spent']> => {
  const requests = await requestsOf(taaliq)
  const measured = new Map<Operation, Budget>()
  for (const operation of operations)
    measured.set(operation, spent(await steadyCalls(taaliq, requests[operation])))
  return measured
}
