import type { Page } from 'playwright-core'

/** The moderators' console, as somebody at a keyboard sees and uses it. */
export const consoleOf = (page: Page) => {
  const cards = page.locator('article.card')
  const current = page.locator('article.card.current')
  const card = (id: string) => page.locator(`#card-${id}`)

  return {
    cards,
    current,
    card,
    /** The ids of all cards, from the first to the last. */
    order: () => cards.evaluateAll(all => all.map(({ id }) => id.replace('card-', ''))),
    /** Whether the card under the hand is this one, and holds the focus. */
    isInHand: (id: string) =>
      page.evaluate(
        expected =>
          document.activeElement?.id === expected &&
          document.querySelector('article.card.current')?.id === expected,
        `card-${id}`,
      ),
    /** Presses a key so many times, each time with a card in sight. */
    pressForEach: async (key: string, count: number): Promise<void> => {
      for (let pressed = 0; pressed < count; pressed += 1) {
        await current.waitFor()
        await page.keyboard.press(key)
      }
    },
    /** What the page says is wrong or going on above the cards. */
    banner: page.locator('body > .notice'),
    noticeOn: (id: string) => card(id).locator('.notice'),
    toast: page.locator('.toast[data-shown=true]'),
    empty: page.locator('p.empty'),
    /** How many orders are kept in the tab until the server has answered. */
    unsent: () =>
      page.evaluate(() => {
        const names = Object.keys(sessionStorage).filter(name => name.startsWith('taaliq:unsent:'))
        const kept: unknown[] = names.map(name => JSON.parse(sessionStorage.getItem(name) ?? '[]'))
        return kept.flat().length
      }),
    /** What the console does by itself when somebody comes back to its tab. */
    lookAgain: () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
    selected: page.locator('article.card input[type=checkbox]:checked'),
  }
}
