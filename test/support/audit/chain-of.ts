import { createHash } from 'node:crypto'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { LocalDatabase } from '../database/open-local-database.ts'
import { readItems } from '../database/read-items.ts'

/** What is kept of a comment's chain beside what its facts hash to, computed without the product. */
export const chainOf = async ({ client, tables }: LocalDatabase, commentId: string) => {
  const items = (await readItems(client, tables.comments)).map(item => unmarshall(item))
  const own = items.filter(({ pk }) => pk === `COMMENT#${commentId}`)
  const events = own.filter(({ sk }) => sk !== 'COMMENT')
  const { site, version, eventHash } = own.find(({ sk }) => sk === 'COMMENT') ?? {}

  const root = sha256({ site, id: commentId })
  const hashes = events.map(
    ({ id, action, from, to, by, at, reason, before, sealedBefore, until, previous, ...event }) =>
      sha256({
        site: event['site'],
        id,
        version: event['version'],
        action,
        from,
        to,
        by,
        at,
        reason,
        before,
        sealedBefore,
        until,
        previous,
      }),
  )
  return {
    version,
    versions: events.map(event => event['version']),
    carried: [...events.map(({ previous }) => previous), eventHash],
    computed: [root, ...hashes],
  }
}

const sha256 = (facts: object): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('base64url')
