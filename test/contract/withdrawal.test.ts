import { describe, expect, it } from 'vitest'
import { givenApprovedComment } from '../support/contract/given-comments.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

type Where = { site?: string; thread: string; id: string }

const withdraw = (where: Where, receipt: unknown, headers: Record<string, string> = {}) =>
  taaliq.send({
    method: 'POST',
    path: `${taaliq.commentsPath(where)}/${where.id}/withdrawal`,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ receipt }),
  })

/** A comment just submitted, as its author has it. */
const givenReceipt = async ({ site = 'demo', status = 202 } = {}) => {
  const thread = uniqueThread()
  const answer = await taaliq.post({ site, thread }, sampleComment())
  const { id, receipt } = readAnswer(Submitted, answer, status)
  return { site, thread, id, receipt, withdraw: () => withdraw({ site, thread, id }, receipt) }
}

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

  it('at the same moment has one outcome, and one event for it', async () => {
    const given = await givenReceipt()

    const answers = await Promise.all([
      given.withdraw(),
      taaliq.decide(given.id, { decision: 'approve', version: 1 }),
    ])

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await readOne(given.id)).events).toHaveLength(2)
  })
})

describe('who does not hold the receipt', () => {
  const bent = (receipt: string) => receipt.replace(/.$/u, last => (last === 'A' ? 'B' : 'A'))

  it('finds one and the same nothing, whatever is asked for', async () => {
    const [given, other] = [await givenReceipt(), await givenReceipt()]
    const approved = await givenApprovedComment()

    const answers = await Promise.all([
      withdraw(given, bent(given.receipt)),
      withdraw(given, `${given.receipt}A`),
      withdraw(given, other.receipt),
      withdraw(given, ''),
      withdraw(given, null),
      withdraw(given, [given.receipt]),
      withdraw(given, undefined),
      withdraw(approved, given.receipt),
      withdraw({ ...given, thread: other.thread }, given.receipt),
      withdraw({ ...given, site: 'open' }, given.receipt),
      withdraw({ ...given, id: other.id }, given.receipt),
      withdraw({ ...given, id: given.id.toUpperCase() }, given.receipt),
      withdraw({ ...given, id: 'none' }, given.receipt),
    ])

    const told = answers.map(answer => ({ ...readProblem(answer), requestId: '' }))
    expect(told).toEqual(told.map(() => told[0]))
    expect(told[0]).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('changes nothing', async () => {
    const given = await givenReceipt()

    await withdraw(given, bent(given.receipt))

    expect(await readOne(given.id)).toMatchObject({ status: 'pending', version: 1 })
  })
})

describe('the address of withdrawals', () => {
  it('lets the site’s pages read its answers, good and bad', async () => {
    const given = await givenReceipt()
    const fromSite = { origin: taaliq.origin }

    const answers = [await withdraw(given, 'wrong', fromSite), await withdraw(given, given.receipt, fromSite)]

    expect(answers.map(outcomeOf)).toEqual(['404 not-found', '200'])
    expect(answers.map(({ headers }) => headers['access-control-allow-origin'])).toEqual([
      taaliq.origin,
      taaliq.origin,
    ])
  })

  it('answers a preflight', async () => {
    const answer = await taaliq.send({
      method: 'OPTIONS',
      path: `${taaliq.commentsPath({ thread: uniqueThread() })}/none/withdrawal`,
      headers: { origin: taaliq.origin, 'access-control-request-method': 'POST' },
    })

    expect(answer.status).toBe(204)
    expect(answer.headers['access-control-allow-origin']).toBe(taaliq.origin)
  })

  it('takes nothing from a foreign page', async () => {
    const given = await givenReceipt()

    const answer = await withdraw(given, given.receipt, { origin: 'https://evil.example' })

    expect(outcomeOf(answer)).toBe('403 origin-not-allowed')
    expect((await readOne(given.id)).status).toBe('pending')
  })

  it.each([
    ['a form', 'receipt=x', 'application/x-www-form-urlencoded', '415 unsupported-media-type'],
    ['no JSON', '{', 'application/json', '400 malformed-body'],
    ['no object', '"x"', 'application/json', '400 malformed-body'],
    ['too much', 'x'.repeat(131_073), 'application/json', '413 body-too-large'],
  ])('refuses %s', async (_, body, contentType, outcome) => {
    const answer = await taaliq.send({
      method: 'POST',
      path: `${taaliq.commentsPath({ thread: uniqueThread() })}/none/withdrawal`,
      headers: { 'content-type': contentType },
      body,
    })

    expect(outcomeOf(answer)).toBe(outcome)
  })

  it('does nothing when it is opened', async () => {
    const { thread, id } = await givenReceipt()
    const path = `${taaliq.commentsPath({ thread })}/${id}/withdrawal`

    const answers = await Promise.all(['GET', 'HEAD'].map(method => taaliq.send({ method, path })))

    expect(answers.map(({ status }) => status)).toEqual([405, 405])
    expect((await readOne(id)).status).toBe('pending')
  })
})
