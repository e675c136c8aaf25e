import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { newCommentId } from '../../shared/domain/new-comment-id.ts'
import { createClaims } from '../../shared/store/claims.ts'
import { type LocalDatabase, openLocalDatabase } from '../support/database/open-local-database.ts'

const salma = { sub: 'salma', name: 'سلمى' }
const yusuf = { sub: 'yusuf', name: 'يوسف' }
const unlessHeld = { take: false }

/** Far ahead, so that the database takes no claim for expired. */
const begin = Date.parse('2040-03-01T08:00:00.000Z')
const inSeconds = (seconds: number) => new Date(begin + seconds * 1000).toISOString()

let database: LocalDatabase
let id: string
beforeAll(async () => {
  database = await openLocalDatabase()
})
beforeEach(() => {
  id = newCommentId(new Date())
})
afterAll(() => database?.close())

const claimsAt = (seconds: number) => {
  const { client, tables } = database
  return createClaims({ client, table: tables.ephemera, clock: () => new Date(inSeconds(seconds)) })
}

it('holds a comment for two minutes', async () => {
  const held = await claimsAt(0).hold('demo', id, salma, unlessHeld)

  expect(held).toEqual({ ...salma, until: inSeconds(120) })
})

it('keeps a colleague out to the last second', async () => {
  await claimsAt(0).hold('demo', id, salma, unlessHeld)

  const holder = await claimsAt(119).hold('demo', id, yusuf, unlessHeld)

  expect(holder).toEqual({ ...salma, until: inSeconds(120) })
})

it('is free when the two minutes are over, though its item is still there', async () => {
  await claimsAt(0).hold('demo', id, salma, unlessHeld)

  const holder = await claimsAt(120).hold('demo', id, yusuf, unlessHeld)

  expect(holder).toEqual({ ...yusuf, until: inSeconds(240) })
})

it('lasts two minutes from each renewal', async () => {
  await claimsAt(0).hold('demo', id, salma, unlessHeld)
  await claimsAt(100).hold('demo', id, salma, unlessHeld)

  const holder = await claimsAt(219).hold('demo', id, yusuf, unlessHeld)

  expect(holder).toEqual({ ...salma, until: inSeconds(220) })
})

it('changes hands when it is taken over, and then belongs to the new holder', async () => {
  await claimsAt(0).hold('demo', id, salma, unlessHeld)
  await claimsAt(10).hold('demo', id, yusuf, { take: true })

  const holder = await claimsAt(20).hold('demo', id, salma, unlessHeld)

  expect(holder).toEqual({ ...yusuf, until: inSeconds(130) })
})

it('has one holder, whoever of twenty claims it at once', async () => {
  const people = Array.from({ length: 20 }, (_, index) => ({ sub: `person-${index}`, name: `${index}` }))

  const holders = await Promise.all(people.map(person => claimsAt(0).hold('demo', id, person, unlessHeld)))

  expect(new Set(holders.map(({ sub }) => sub)).size).toBe(1)
})
