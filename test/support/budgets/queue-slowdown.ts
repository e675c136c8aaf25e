import { percentile } from '../../../bench/report/percentile.ts'
import type { Client } from '../contract/create-client.ts'
import { inBatches } from '../contract/in-batches.ts'

const rounds = 7
const pairs = 40

/**
 * How much longer a queue page takes on a site where many comments wait than where few do: the p95 of the one by that
 * of the other. Each request has one to the other site beside it, so that a busy machine slows both; of several rounds
 * the median counts.
 */
export const queueSlowdown = async (
  taaliq: Client,
  { few, many }: { few: string; many: string },
): Promise<number> => {
  await round(taaliq, few, many)
  const ratios = await inBatches(Array.from({ length: rounds }), 1, () => round(taaliq, few, many))
  return percentile(ratios, 0.5)
}

const round = async (taaliq: Client, few: string, many: string): Promise<number> => {
  const both = await inBatches(Array.from({ length: pairs }), 1, async (_, index) => {
    // Who comes second finds what the first has warmed: they take turns.
    const order = index % 2 === 0 ? [few, many] : [many, few]
    return inBatches(order, 1, async site => ({ site, milliseconds: await timePage(taaliq, site) }))
  })
  const p95 = (which: string) =>
    percentile(
      both
        .flat()
        .filter(({ site }) => site === which)
        .map(({ milliseconds }) => milliseconds),
      0.95,
    )
  return p95(many) / p95(few)
}

/** A machine under load lets a function give up on the database: then it takes as long as asking again. */
const timePage = async (taaliq: Client, site: string, began = performance.now()): Promise<number> => {
  const { status, text } = await taaliq.queue(site, { limit: 50 })
  if (status === 503) return timePage(taaliq, site, began)
  if (status !== 200) throw new Error(`a queue page answered ${status}: ${text}`)
  return performance.now() - began
}
