import type { Page } from 'playwright-core'

/** How much of a page is still alive once everything that nobody holds is thrown away. */
export const browserMemory = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  // Twice: what the first round frees may have held more.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  await session.detach()
  return { documents, nodes, listeners: jsEventListeners }
}
