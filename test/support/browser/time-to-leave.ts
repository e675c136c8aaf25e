import type { Page } from 'playwright-core'

/**
 * From each key to the first frame without the card that was current, in milliseconds, as the page's own clock has it.
 * `times` answers what was measured so far.
 */
export const timeToLeave = async (page: Page): Promise<{ times: () => Promise<number[]> }> => {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { timesToLeave: times })
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const leaving = document.querySelector('article.card.current')
        const look = () => {
          if (leaving?.isConnected) requestAnimationFrame(look)
          // A task of its own comes after the frame is drawn.
          else setTimeout(() => times.push(performance.now() - timeStamp))
        }
        requestAnimationFrame(look)
      },
      { capture: true },
    )
  })
  return { times: () => page.evaluate<number[]>('timesToLeave') }
}
