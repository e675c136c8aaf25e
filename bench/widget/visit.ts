import type { Browser, CDPSession } from 'playwright-core'
import { type Load, loadOf } from './load-of.ts'
import { tellsPainted } from './tells-painted.ts'

type Visited = {
  readonly url: string
  /** What is waited for: the first comment, or no more than the page. */
  readonly until: keyof typeof tellsPainted
  /** How many times slower than this machine the reader's is. */
  readonly slowdown: number
}

type Times = {
  /** CPU of the page's main thread until the paint: its scripts. */
  readonly script: number
  /** The same: all it did, scripts among it. */
  readonly main: number
  /** By the clock, from the start of the navigation. */
  readonly painted: number
}

export type Visit = { readonly milliseconds: Times; readonly load: Load }

const phone = { width: 390, height: 844 }
const patienceMilliseconds = 30_000

/** A reader whose browser knows nothing yet opens a page, and is scrolled down to its comments at once. */
export const visit = async (browser: Browser, { url, until, slowdown }: Visited): Promise<Visit> => {
  await using context = await browser.newContext({ viewport: phone })
  const page = await context.newPage()
  const load = loadOf(page)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  // CPU, not the clock: what else the machine does meanwhile is not the page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  // Without it no binding tells anything once the page is of another origin.
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'tellPainted' })
  await page.addInitScript(tellsPainted[until])
  const [milliseconds] = await Promise.all([timesOf(session), page.goto(url, { waitUntil: 'commit' })])
  return { milliseconds, load: await load() }
}

/** Asked for in the turn in which the page tells that it has painted. */
const timesOf = async (session: CDPSession): Promise<Times> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  session.once('Runtime.bindingCalled', ({ payload }) => resolve(payload))
  const late = setTimeout(() => reject(new Error('Nothing was painted')), patienceMilliseconds)
  const painted = Number(await promise)
  clearTimeout(late)

  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string): number =>
    1000 * (metrics.find(each => each.name === name)?.value ?? Number.NaN)
  return { script: metric('ScriptDuration'), main: metric('TaskDuration'), painted }
}
