import type { Page } from 'playwright-core'

export type Told = { event: string; detail: unknown }

/** Everything the widget tells the page from here on, in order. Call it before the page is opened. */
export const eventsOf = async (page: Page): Promise<Told[]> => {
  const told: Told[] = []
  await page.exposeFunction('keepEvent', (event: string, detail: unknown) => told.push({ event, detail }))
  await page.addInitScript(`
    for (const event of ['ready', 'load', 'before-submit', 'posted', 'error', 'count'])
      addEventListener('taaliq:' + event, ({ detail }) => keepEvent(event, detail))`)
  return told
}
