import type { Page } from 'playwright-core'

/** Everything that a script on the page could read of what is kept on the device, as one text. */
export const scriptReadable = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const stores = [localStorage, sessionStorage].map(store => JSON.stringify({ ...store }))
    const databases = (await indexedDB.databases()).map(({ name }) => name)
    const caches = 'caches' in window ? await window.caches.keys() : []
    return [document.cookie, document.body.outerHTML, location.href, ...stores, ...databases, ...caches].join(
      '\n',
    )
  })
