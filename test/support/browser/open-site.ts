import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { memberKey, moderatorKey } from '../../../shared/store/keys.ts'
import { createMembers } from '../../../shared/store/members.ts'
import { createSites } from '../../../shared/store/sites.ts'
import { commentItems } from '../budgets/comment-items.ts'
import { openCommentsTable } from '../budgets/open-comments-table.ts'
import { writeItems } from '../budgets/write-items.ts'
import { type Client, createClient } from '../contract/create-client.ts'
import { inBatches } from '../contract/in-batches.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { sampleComment } from '../contract/sample-comment.ts'
import { ModeratedCommentInFull } from '../contract/schemas/moderated-comment.ts'
import { Submitted } from '../contract/schemas/submitted.ts'
import { uniqueThread, uniqueWord } from '../contract/unique.ts'
import type { RunningTwin } from '../start-twin.ts'

const atOnce = 4

/** A site of one's own with the staff of `demo`: its queue holds what a test put there and nothing else. */
export const openSite = async (url: string) => {
  const taaliq = createClient(url)
  const site = `desk-${uniqueWord()}`
  const thread = uniqueThread()
  await found(taaliq, site)

  const hold = async (comment: Record<string, unknown> = {}): Promise<string> => {
    const answer = await taaliq.post({ site, thread }, sampleComment(comment))
    return readAnswer(Submitted, answer, 202).id
  }

  const read = async (id: string) => readAnswer(ModeratedCommentInFull, await taaliq.one(id, { site }))

  return {
    site,
    thread,
    queue: `/console/${site}/pending`,
    hold,

    /** So many, named 1 to n in the order they came; their ids in that order. */
    holdInOrder: async (count: number): Promise<string[]> => {
      const ids: string[] = []
      for (let number = 1; number <= count; number += 1)
        ids.push(await hold({ name: `قارئ ${number}`, content: `تعليق رقم ${number} ${uniqueWord()}` }))
      return ids
    },

    /** So many as the store itself writes them, without their way through the API. */
    fill: async (count: number): Promise<void> => {
      const table = await openCommentsTable({ processes: () => processesOf(taaliq) })
      const comments = Array.from({ length: count }, (_, at) => ({
        site,
        thread,
        status: 'pending' as const,
        content: `تعليق رقم ${at + 1}، وفيه رابط https://example.org/${at} وكلام يكفي لسطرين أو ثلاثة على هاتف صغير.`,
        at,
      }))
      await writeItems(table, await commentItems(table, comments))
    },

    read,

    /** What was done to a comment so far, in order. */
    actionsOn: async (id: string): Promise<string[]> => (await read(id)).events.map(({ action }) => action),

    /** The same of many comments. */
    actionsOnEach: (ids: readonly string[]): Promise<string[]> =>
      inBatches(ids, atOnce, async id => (await read(id)).events.map(({ action }) => action).join()),

    decide: async (id: string, decision: string, version: number): Promise<void> => {
      const answer = await taaliq.decide(id, { decision, version }, { site, person: 'second' })
      if (answer.status !== 200) throw new Error(`deciding answered ${answer.status}: ${answer.text}`)
    },
  }
}

export type OwnSite = Awaited<ReturnType<typeof openSite>>

const found = async (taaliq: Client, site: string): Promise<void> => {
  const { client, name } = await openCommentsTable({ processes: () => processesOf(taaliq) })
  await createSites(client, name).add({ site, locale: 'ar', origins: [taaliq.origin], publishes: 'held' })
  const staff = await createMembers(client, name).of('demo')
  const items = staff.flatMap(member => [
    { ...memberKey(site, member.sub), ...member },
    { ...moderatorKey(member.sub, site), site, role: member.role },
  ])
  const puts = items.map(item => ({ PutRequest: { Item: marshall(item) } }))
  await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: puts } }))
  client.destroy()
}

const processesOf = async (taaliq: Client): ReturnType<RunningTwin['processes']> =>
  readAnswer(Processes, await taaliq.send({ path: '/local/processes' })).processes

const Processes = v.object({
  processes: v.array(v.object({ kind: v.string(), name: v.string(), pid: v.number() })),
})
