import { marshall } from '@aws-sdk/util-dynamodb'
import { threadKey } from '../../../shared/store/keys.ts'
import type { RunningTwin } from '../start-twin.ts'
import { commentItems } from './comment-items.ts'
import { openCommentsTable } from './open-comments-table.ts'
import { writeItems } from './write-items.ts'

type Place = { readonly site: string; readonly thread: string }

/** Published comments with these texts in one thread, oldest first, written straight into the database. */
export const publishMany = async (
  twin: Pick<RunningTwin, 'processes'>,
  place: Place,
  contents: readonly string[],
): Promise<void> => {
  const table = await openCommentsTable(twin)
  const comments = await commentItems(
    table,
    contents.map((content, at) => ({ ...place, content, at, status: 'approved' })),
  )
  const count = marshall({ ...threadKey(place.site, place.thread), approvedCount: contents.length })
  await writeItems(table, [...comments, count])
}
