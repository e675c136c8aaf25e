import type { Browser, Page } from 'playwright-core'
import * as v from 'valibot'

/** https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU: `tdur` is in microseconds. */
const Trace = v.object({
  traceEvents: v.array(
    v.object({ name: v.string(), pid: v.number(), tid: v.number(), tdur: v.optional(v.number(), 0) }),
  ),
})

/**
 * How many milliseconds of processor time the page's longest task took while `act` ran. Not the time on the clock, as
 * the browser's `longtask` entries have it: on a busy machine those tell of the others.
 */
export const longestTask = async (
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<number> => {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'],
  })
  await act()
  const { traceEvents } = v.parse(Trace, JSON.parse((await browser.stopTracing()).toString()))
  return Math.max(...traceEvents.filter(({ name }) => name === 'RunTask').map(({ tdur }) => tdur / 1000))
}
