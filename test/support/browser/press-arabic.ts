import type { Page } from 'playwright-core'

/** What the keys of an Arabic layout type. */
const typed = { KeyA: 'ش', KeyX: 'ء', KeyU: 'ع', KeyJ: 'ت', KeyK: 'ن' } as const

/** A key as the browser reports it where the layout is Arabic: the place is the same, what it types is not. */
export const pressArabic = async (page: Page, code: keyof typeof typed): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const key = typed[code]
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text: key })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key })
  await session.detach()
}
