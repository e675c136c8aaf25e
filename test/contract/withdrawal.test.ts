import { describe, expect, it } from 'vitest'
import { givenReceipt } from '../support/contract/given-receipt.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { taaliq } from '../support/contract/taaliq.ts'

describe('who holds the receipt of a comment that waits', () => {
  it('takes it back', async () => {
    const given = await givenReceipt()

    const answer = await given.withdraw()

    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toEqual({ id: given.id, status: 'withdrawn' })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('is answered the same when asking again', async () => {
    const given = await givenReceipt()

    const [first, second] = [await given.withdraw(), await given.withdraw()]

    expect(second.status).toBe(200)
    expect(second.text).toBe(first.text)
  })

  it('is answered the same when asking twice at once', async () => {
    const given = await givenReceipt()

    const answers = await Promise.all([given.withdraw(), given.withdraw(), given.withdraw()])

    expect(answers.map(outcomeOf)).toEqual(['200', '200', '200'])
    expect((await readOne(given.id)).events).toHaveLength(2)
  })
})

describe('a withdrawn comment', () => {
  it('lies in the trash, at its next version, where its author put it', async () => {
    const given = await givenReceipt()
    await given.withdraw()

    const { status, version, events } = await readOne(given.id)

    expect({ status, version }).toEqual({ status: 'trash', version: 2 })
    expect(events).toMatchObject([
      { version: 1, action: 'submit', to: 'pending' },
      { version: 2, action: 'trash', from: 'pending', to: 'trash', by: 'author' },
    ])
  })

  it('has left the queue, and lies where moderators find the trash', async () => {
    const given = await givenReceipt()
    await given.withdraw()

    const [pending, trash] = await Promise.all(
      ['pending', 'trash'].map(status =>
        taaliq.queue('demo', { status, order: 'newest', limit: 100 }).then(({ text }) => text),
      ),
    )

    expect(pending).not.toContain(given.id)
    expect(trash).toContain(given.id)
  })

  it('keeps the time of its withdrawal when that is asked again', async () => {
    const given = await givenReceipt()
    await given.withdraw()
    const before = await readOne(given.id)

    await given.withdraw()

    expect(await readOne(given.id)).toEqual(before)
  })

  it('is told to a moderator who decides on what it was', async () => {
    const given = await givenReceipt()
    await given.withdraw()

    const answer = await taaliq.decide(given.id, { decision: 'approve', version: 1 })

    expect(outcomeOf(answer)).toBe('409 stale-decision')
    expect(readProblem(answer).current).toMatchObject({ status: 'trash', version: 2, by: 'author' })
    expect(await readThread(given)).toMatchObject({ count: 0, comments: [] })
  })
})

describe('a comment that was decided on', () => {
  it.each(['approve', 'reject', 'spam', 'trash', 'hold'])(
    'by «%s» is not withdrawn, and what was decided is not told',
    async decision => {
      const given = await givenReceipt()
      await taaliq.decide(given.id, { decision, version: 1 })

      const answer = await given.withdraw()

      expect(outcomeOf(answer)).toBe('409 stale-decision')
      expect(readProblem(answer).current).toBeUndefined()
      expect((await readOne(given.id)).version).toBe(2)
    },
  )

  it('that changed its words leaves it where it is', async () => {
    const given = await givenReceipt()
    await taaliq.edit(given.id, { version: 1, content: 'نص آخر', reason: 'رقم هاتف' })

    const answer = await given.withdraw()

    expect(outcomeOf(answer)).toBe('409 stale-decision')
    expect(await readOne(given.id)).toMatchObject({ status: 'pending', version: 2 })
  })

  it('after it was withdrawn is not withdrawn again', async () => {
    const given = await givenReceipt()
    await given.withdraw()
    await taaliq.decide(given.id, { decision: 'hold', version: 2 })

    const answer = await given.withdraw()

    expect(outcomeOf(answer)).toBe('409 stale-decision')
    expect(await readOne(given.id)).toMatchObject({ version: 3, status: 'pending' })
  })

  it('by the site’s rule stays published', async () => {
    const given = await givenReceipt({ site: 'open', status: 201 })

    const answer = await given.withdraw()

    expect(outcomeOf(answer)).toBe('409 stale-decision')
    expect((await readThread(given)).comments.map(({ id }) => id)).toEqual([given.id])
  })
})
