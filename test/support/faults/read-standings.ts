import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { CommentsTable } from '../budgets/open-comments-table.ts'
import { readItems } from '../database/read-items.ts'

const Comment = v.object({
  sk: v.literal('COMMENT'),
  id: v.string(),
  status: v.string(),
  version: v.number(),
})
const Event = v.object({ sk: v.pipe(v.string(), v.startsWith('EVENT#')), id: v.string(), by: v.string() })

/** How the comments of these ids are kept, each with who decided on it, as often as they did. */
export const readStandings = async ({ client, name }: CommentsTable, ids: readonly string[]) => {
  const items = (await readItems(client, name)).map(item => unmarshall(item))
  const comments = new Map(items.filter(item => v.is(Comment, item)).map(item => [item.id, item]))
  const events = Map.groupBy(
    items.filter(item => v.is(Event, item)),
    ({ id }) => id,
  )
  return ids.map(id => ({
    id,
    status: comments.get(id)?.status,
    version: comments.get(id)?.version,
    by: (events.get(id) ?? []).map(({ by }) => by),
  }))
}
