import { html } from 'hono/html'
import { widget } from './widget.ts'

/** The strictest policy under which an embedded script can run at all: no style, no text that becomes markup. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A page that its publisher has locked up. It has neither style nor icon, since its policy forbids both. */
export const cspPage = (address: string) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>A strict content security policy – Taaliq</title>
<link rel="canonical" href="${address}">
</head>
<body>
<main>
<h1>A strict content security policy</h1>
<p>This page was sent with the policy below. It has no style of its own, as none is allowed; the comments bring theirs as a constructed style sheet, and need nothing beyond <code>script-src</code> and <code>connect-src</code>.</p>
<pre><code>${contentSecurityPolicy.replaceAll('; ', ';\n')}</code></pre>
<p><a href="/">All demo pages</a></p>
<hr>
${widget({ thread: 'csp', withoutScript: 'Read the comments and write one' })}
</main>
</body>
</html>`
