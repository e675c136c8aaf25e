import type { Page } from 'playwright-core'

/** Keys that reach the page one after the other within one frame, as they do where a slow device has fallen behind. */
export const atOnce = (page: Page, codes: readonly string[]): Promise<void> =>
  page.evaluate(async pressed => {
    await new Promise(resolve => requestAnimationFrame(resolve))
    for (const code of pressed) {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }),
      )
      // What a page does between two events of one frame: microtasks, and nothing that waits for a frame.
      await Promise.resolve()
      await new Promise(resolve => queueMicrotask(() => resolve(undefined)))
    }
  }, codes)
