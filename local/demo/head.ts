import { html } from 'hono/html'

/** What every page's head begins with. The empty icon spares the log a 404. */
export const head = (title: string, address: string) => html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${address}">
<link rel="icon" href="data:,">`
