import { html, raw } from 'hono/html'

export type PageLanguage = 'ar' | 'en'

/** A plain page of the provider; `content` is HTML. */
export const page = (language: PageLanguage, title: string, content: string) => html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 24rem; margin: 3rem auto; padding: 0 1rem }
  h1 { font-size: 1.5rem }
  input, button { font: inherit; width: 100%; box-sizing: border-box; padding: .6rem; min-height: 2.75rem }
  label { display: block; margin-block-end: .25rem }
  ul { list-style: none; padding: 0; display: grid; gap: .5rem }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${raw(content)}
</main>
</body>
</html>`
