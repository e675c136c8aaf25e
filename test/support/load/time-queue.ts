import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '../contract/create-client.ts'

export type Page = { readonly milliseconds: number; readonly refusals: number }

const pauseMilliseconds = 250

/**
 * How long a moderator waits for a page of a queue, again and again while the work goes on. Where the answer is 503 they
 * ask again, and wait for as long as it takes to have the page.
 */
export const timeQueue = async (
  taaliq: Pick<Client, 'queue'>,
  site: string,
  work: Promise<unknown>,
): Promise<Page[]> => {
  const measured: Page[] = []
  let over = false
  const ending = work.finally(() => {
    over = true
  })
  while (!over) {
    const began = performance.now()
    const refusals = await refusalsBefore(taaliq, site)
    measured.push({ milliseconds: performance.now() - began, refusals })
    await wait(pauseMilliseconds)
  }
  await ending
  return measured
}

const refusalsBefore = async (taaliq: Pick<Client, 'queue'>, site: string, refusals = 0): Promise<number> => {
  const { status, text } = await taaliq.queue(site, { limit: 50 })
  if (status === 503) return refusalsBefore(taaliq, site, refusals + 1)
  if (status !== 200) throw new Error(`a queue page answered ${status}: ${text}`)
  return refusals
}
