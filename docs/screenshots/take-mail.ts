import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import * as v from 'valibot'

/** The mail to moderators, and the pages that its links open, as a mail program and a browser show them. */
export const takeMail = async (browser: Browser): Promise<void> => {
  const pages = await pagesByLocale()
  for (const locale of ['ar', 'en'] as const) {
    for (const [screen, { viewport, colorScheme }] of Object.entries(screens)) {
      const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: 1.5 })
      for (const [name, html] of Object.entries(pages[locale])) {
        await page.setContent(html)
        const path = new URL(`${name}-${locale}-${screen}.png`, import.meta.url).pathname
        await page.screenshot({ path, fullPage: true })
      }
      await page.close()
    }
  }
}

const screens = {
  phone: { viewport: { width: 390, height: 600 }, colorScheme: 'dark' },
  desk: { viewport: { width: 900, height: 600 }, colorScheme: 'light' },
} as const

const Pages = v.object({ mail: v.string(), 'mail-page': v.string(), 'mail-rhythm': v.string() })
const Bundle = v.object({ pages: v.object({ ar: Pages, en: Pages }) })

/** Node strips types and knows no JSX: built as the functions are. */
const pagesByLocale = async (): Promise<v.InferOutput<typeof Bundle>['pages']> => {
  const { outputFiles } = await build({
    entryPoints: [new URL('mail-pages.ts', import.meta.url).pathname],
    bundle: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    write: false,
  })
  const [script] = outputFiles
  const bundle: unknown = await import(
    `data:text/javascript;base64,${Buffer.from(script?.contents ?? []).toString('base64')}`
  )
  return v.parse(Bundle, bundle).pages
}
