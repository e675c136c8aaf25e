import type { Page } from 'playwright-core'

/**
 * Presses «More comments» at the lower edge of the screen, and waits until the page has come and is painted. Answers by
 * how many pixels the comment that was the last one has moved meanwhile.
 */
export const loadOn = (page: Page): Promise<number> =>
  page.locator('taaliq-comments').evaluate(async ({ shadowRoot: root }) => {
    if (!root) throw new Error('there are no comments')
    const settled = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    const last = [...root.querySelectorAll('article')].at(-1)
    const button = root.querySelector<HTMLElement>('button.more')
    if (!last || !button) throw new Error('there is no other page')
    button.scrollIntoView({ block: 'end' })
    await settled()
    const top = last.getBoundingClientRect().top
    const isCome = new Promise<void>(resolve => {
      const look = () => {
        if (last !== [...root.querySelectorAll('article')].at(-1)) resolve()
      }
      new MutationObserver(look).observe(root, { childList: true, subtree: true })
    })

    button.click()
    await isCome
    await settled()

    return Math.abs(last.getBoundingClientRect().top - top)
  })
