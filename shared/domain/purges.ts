import type { ChainedComment } from './comment.ts'
import type { Status } from './decision.ts'

export type PurgeRecord = { comment: ChainedComment; by: string; at: string; reason: string }

export type Purges = {
  find(site: string, id: string): Promise<ChainedComment | undefined>
  /** The ids of a site's comments that stand there and were written before a moment, some at a time. */
  writtenBefore(site: string, status: Status, before: string): AsyncIterable<string[]>
  /** One transaction: the comment is gone, its history says so, its thread's count is right. Who is late is told what stands. */
  purge(purged: PurgeRecord): Promise<{ current: ChainedComment } | undefined>
  /** Takes out of the site's comments what those that answer one of these show of it; answers of how many. */
  severAnswers(site: string, ids: ReadonlySet<string>): Promise<number>
}
