import type { Page } from 'playwright-core'

const mostStops = 40

const inTheWidget = (selector: string) =>
  `Boolean(document.querySelector('taaliq-comments').shadowRoot.activeElement?.matches(${JSON.stringify(selector)}))`

/** Presses Tab until something in the widget has the focus, as somebody without a mouse does. */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await page.evaluate(inTheWidget(selector))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} is not reached by Tab`)
}
