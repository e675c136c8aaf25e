import { describe, expect, it } from 'vitest'
import { givenApprovedComment } from '../support/contract/given-comments.ts'
import { givenReceipt, withdraw } from '../support/contract/given-receipt.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

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
