import { expect, it } from 'vitest'
import { measured } from '../../infra/cost/measured.ts'
import { measureRequest } from '../support/budgets/measure-request.ts'
import { spent } from '../support/budgets/spent.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueKey } from '../support/contract/unique.ts'
import { measuredComment, measuredThread } from '../support/cost/measured-comment.ts'

// Everything is measured in test/integration/measured-cost.test.ts; here the bundles of the template take the same.

const place = { site: 'strict', thread: measuredThread }
const key = uniqueKey()

it('writes for a comment, the claim of its card and its decision what is billed', async () => {
  const comment = { ...measuredComment(Date.now()), pageUrl: `${taaliq.origin}/2026/11/26/an-article/` }
  const submit = await measureRequest(taaliq, () =>
    taaliq.post(place, comment, { headers: { 'idempotency-key': key } }),
  )
  const { id } = readAnswer(Submitted, submit.answer, 202)
  const claim = await measureRequest(taaliq, () => taaliq.claim({ ids: [id] }, { site: place.site }))
  const decision = await measureRequest(taaliq, () =>
    taaliq.decide(id, { decision: 'approve', version: 1 }, { site: place.site }),
  )

  const unitsOf = (name: string, { calls }: Awaited<ReturnType<typeof measureRequest>>) =>
    spent(calls.filter(call => call.function === name)).wru
  expect({
    comment: unitsOf('reader-api', submit),
    claimOfOne: unitsOf('moderation-api', claim),
    decision: unitsOf('moderation-api', decision),
  }).toEqual({
    comment: measured['a comment'].wru,
    claimOfOne: measured['a claim of 3 comments'].wru / 3,
    decision: measured['a decision'].wru,
  })
})
