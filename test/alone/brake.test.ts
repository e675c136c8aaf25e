import { expect, it } from 'vitest'
import { budgets } from '../support/budgets/budgets.ts'
import { readCapacity } from '../support/budgets/read-capacity.ts'
import { spent } from '../support/budgets/spent.ts'
import { prove } from '../support/contract/prove.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'
import { openBrakedSite } from '../support/matrix/open-braked-site.ts'

it('costs of the database no more than any submit may and the spent proof', async () => {
  const place = { site: await openBrakedSite('held'), thread: uniqueThread() }
  const proof = await prove((await taaliq.post(place, sampleComment())).text)

  const { calls } = await readCapacity(taaliq, () => taaliq.post(place, sampleComment({ proof })))

  const ours = spent(calls.filter(call => call.function === 'reader-api'))
  expect(ours.calls).toEqual(budgets['a held comment'].calls)
  expect(ours.wru).toBeLessThanOrEqual(budgets['a held comment'].wru + 2)
})
