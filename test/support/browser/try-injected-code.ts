import type { Page } from 'playwright-core'

/** Tries what injected code would try. `refused` answers which directives of the page's policy have refused it so far. */
export const tryInjectedCode = async (page: Page): Promise<{ refused: () => Promise<string[]> }> => {
  await page.evaluate(async () => {
    const refused: string[] = []
    Object.assign(globalThis, { refused })
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective))
    const elsewhere = 'https://example.org/'
    const image = document.createElement('img')
    const frame = document.createElement('iframe')
    const sheet = document.createElement('link')
    const form = document.createElement('form')
    image.src = elsewhere
    frame.src = elsewhere
    Object.assign(sheet, { rel: 'stylesheet', href: elsewhere })
    form.action = elsewhere
    document.body.append(image, frame, sheet, form)
    form.submit()
    await fetch(elsewhere).catch(() => undefined)
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>')
    } catch {
      refused.push('thrown')
    }
  })
  return { refused: () => page.evaluate<string[]>('[...new Set(refused)].toSorted()') }
}
