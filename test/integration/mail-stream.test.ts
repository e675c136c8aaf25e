import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StreamRecord } from '../../local/stream-record.ts'
import { newCommentId } from '../../shared/domain/new-comment-id.ts'
import { commentKey } from '../../shared/store/keys.ts'
import { readItems } from '../support/database/read-items.ts'
import { deliverStream } from '../support/letters/deliver-stream.ts'
import { type OutageRoom, openOutageRoom } from '../support/letters/open-outage-room.ts'
import { shuffled } from '../support/letters/shuffled.ts'
import { streamRecords } from '../support/letters/stream-records.ts'

// A thousand records of comments that wait and of mails that are owed: each comes one to three times, in any order, and
// among them is one that the mailer cannot read.

const seed = 20_261_126
const secret = 'a text that nobody else may read'

let room: OutageRoom
let owed: string[]
let records: StreamRecord[]
let delivered: Awaited<ReturnType<typeof deliverStream>>

beforeAll(async () => {
  room = await openOutageRoom()
  const { client, tables } = room.database
  const sites = ['daily', 'weekly', 'busy']
  for (let held = 0; held < 60; held += 1) await room.givenHeld(sites[held % 3])
  owed = await room.oweMails(Array.from({ length: 120 }, (_, index) => `guest${index}`))

  const items = await readItems(client, tables.comments)
  const told = items.filter(
    ({ sk, status }) => (sk?.S === 'COMMENT' && status?.S === 'pending') || sk?.S?.startsWith('MAIL#'),
  )
  const poison = marshall({ ...commentKey(newCommentId(room.clock())), status: 'pending', content: secret })
  // Of a nudge nothing but its site is read: more of the same make a thousand.
  const thousand = Array.from({ length: 3 }, (_, round) => shuffled(told, seed + round)).flat()
  records = streamRecords([...thousand.slice(0, 567), poison, ...thousand.slice(567)], room.clock())
  delivered = await deliverStream(room, records, 15)
  await room.liveThrough(5)
}, 120_000)

afterAll(() => room?.close())

describe('a stream of a thousand records', () => {
  it('brings each commenter one mail', () => {
    const taken = room.office.taken()

    expect(records.length).toBeGreaterThan(900)
    expect(owed.map(each => taken.filter(name => name === each).length)).toEqual(owed.map(() => 1))
  })

  it('brings each moderator one mail of a site about all that waits there', () => {
    const told = room.office.letters().filter(({ letter }) => letter === 'waiting')

    const moderators = ['moderator@daily.example', 'admin@daily.example']
    expect(told.map(({ to }) => to).toSorted()).toEqual(
      [...moderators, ...moderators, ...moderators].toSorted(),
    )
  })

  it('parks the one that the mailer cannot read within a minute, and says only where it lies', () => {
    expect(delivered.parked.map(({ DDBStreamBatchInfo: { batchSize } }) => batchSize)).toEqual([1])
    expect(delivered.parked[0]?.DDBStreamBatchInfo.startSequenceNumber).toBe('568')
    expect(delivered.heldUpMilliseconds).toBeLessThan(60_000)
    expect(JSON.stringify([delivered.parked, room.logged])).not.toContain(secret)
  })
})
