import type * as v from 'valibot'
import type { Client } from '../contract/create-client.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { QueuePage } from '../contract/schemas/queue-page.ts'

type Held = v.InferOutput<typeof QueuePage>['comments'][number]

/** Everything that waits on a site, page by page, as the administrator sees it. */
export const readHeld = async ({ queue }: Pick<Client, 'queue'>, site = 'demo'): Promise<Held[]> => {
  const held: Held[] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = readAnswer(QueuePage, await queue(site, { limit: 100, ...(cursor && { cursor }) }))
    held.push(...page.comments)
    cursor = page.nextCursor
  }
  return held
}
