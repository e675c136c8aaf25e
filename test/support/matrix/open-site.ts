import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { inject } from 'vitest'
import type { Member, Role } from '../../../shared/domain/member.ts'
import { memberKey, moderatorKey, noticeKey } from '../../../shared/store/keys.ts'
import { createMembers } from '../../../shared/store/members.ts'
import { createSites } from '../../../shared/store/sites.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { sampleComment } from '../contract/sample-comment.ts'
import { Submitted } from '../contract/schemas/submitted.ts'
import { taaliq } from '../contract/taaliq.ts'
import { uniqueThread, uniqueWord } from '../contract/unique.ts'
import { readItems } from '../database/read-items.ts'
import { findTable } from '../faults/find-table.ts'
import { openDatabase } from '../faults/open-database.ts'
import { readProcesses } from '../read-processes.ts'
import { signIn } from './sign-in.ts'

/** A new site with a staff of its own on the Taaliq that all contract tests share, past the operator's commands. */
export const openSite = async () => {
  const site = `matrix-${uniqueWord()}`
  const database = await openDatabase({ processes: () => readProcesses(inject('taaliqUrl')) })
  const names = (['comments', 'authors', 'ephemera'] as const).map(table => findTable(database, table))
  const [comments = '', authors = '', ephemera = ''] = await Promise.all(names)
  const [model] = await createMembers(database, comments).of('demo')
  await createSites(database, comments).add({
    site,
    locale: 'ar',
    origins: [taaliq.origin],
    publishes: 'held',
  })

  /** By anybody, under an article of its own. */
  const hold = async (comment: Record<string, unknown> = {}): Promise<string> => {
    const place = { site, thread: uniqueThread() }
    return readAnswer(Submitted, await taaliq.post(place, sampleComment(comment)), 202).id
  }

  return {
    site,
    hold,

    invite: async (email: string, role: Role, more: Partial<Member> = {}) => {
      const { sub } = await signIn(email)
      const member = { ...model, sub, role, name: role, ...more }
      const items = [
        { ...memberKey(site, sub), ...member },
        { ...moderatorKey(sub, site), site, role },
      ]
      for (const item of items)
        await database.send(new PutItemCommand({ TableName: comments, Item: marshall(item) }))
    },

    remove: async (email: string) => {
      const { sub } = await signIn(email)
      for (const key of [memberKey(site, sub), moderatorKey(sub, site)])
        await database.send(new DeleteItemCommand({ TableName: comments, Key: marshall(key) }))
    },

    givenPending: async () => {
      const website = `https://${uniqueWord()}.example/`
      const comment = { ...sampleComment({ name: uniqueWord() }), website }
      return { ...comment, id: await hold(comment) }
    },

    /** Keeps an item past every function. */
    keep: (item: Readonly<Record<string, unknown>>) =>
      database.send(new PutItemCommand({ TableName: comments, Item: marshall(item) })),

    /** Lets the mailer write to somebody though it just did. */
    forgetNotice: async (email: string) => {
      const { sub } = await signIn(email)
      const Key = marshall(noticeKey(site, sub))
      await database.send(new DeleteItemCommand({ TableName: ephemera, Key }))
    },

    /** Every item of the site in any table, but whom the mailer wrote to and when. */
    readAll: async () => {
      const items = await Promise.all([comments, authors, ephemera].map(table => readItems(database, table)))
      return items
        .flat()
        .filter(item => JSON.stringify(item).includes(site) && !item['pk']?.S?.startsWith('NOTICE#'))
    },
  }
}

export type OpenSite = Awaited<ReturnType<typeof openSite>>
