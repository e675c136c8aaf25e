import type { Page } from 'playwright-core'
import { inject } from 'vitest'

type Article = {
  /** The element's attributes, e.g. `site="demo" thread="a"`. */
  widget?: string
  /** Instead of one element: everything the page holds. */
  body?: string
  lang?: string
  dir?: 'ltr' | 'rtl'
  style?: string
  /** After the path, e.g. `#comment-…`. */
  fragment?: string
  /** The twin it is on, unless it is the shared one. */
  url?: string
}

/** A publisher's page on the twin's own origin, holding what a test gives it. */
export const openArticle = async (
  page: Page,
  {
    widget = '',
    body = `<main><h1>Article</h1><taaliq-comments ${widget}></taaliq-comments></main>`,
    lang = 'en',
    dir = 'ltr',
    style = '',
    fragment = '',
    url = inject('taaliqUrl'),
  }: Article,
): Promise<void> => {
  const html = `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>Article</title><link rel="icon" href="data:,"><style>${style}</style>
<script type="module" src="/embed/v1.js"></script></head><body>${body}</body></html>`
  await page.route('**/host/*', route => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto(`${url}/host/article${fragment}`)
}
