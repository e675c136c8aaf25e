import { html } from 'hono/html'
import type { SentMail } from './read-mail.ts'

/** Everything that was mailed, newest first. What a mail's HTML would do is shut up in a frame that may only open links. */
export const mailboxPage = (mails: readonly SentMail[], sent: number) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mailbox</title>
<style>
  :root { color-scheme: light dark; --paper: #fbf9f6; --ink: #23201d; --quiet: #6b635b; --rule: #ded7ce; --brand: #8c2f23 }
  @media (prefers-color-scheme: dark) { :root { --paper: #181716; --ink: #ebe7e2; --quiet: #aaa199; --rule: #3a3632; --brand: #f0a193 } }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Noto Naskh Arabic", sans-serif }
  main { max-inline-size: 46rem; margin-inline: auto; padding: 2rem 1.125rem }
  a { color: var(--brand) }
  article { border-block-start: 1px solid var(--rule); padding-block: 1.25rem }
  h2 { font-size: 1.125rem; margin: 0 }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; margin: .5rem 0; color: var(--quiet) }
  dd { margin: 0; overflow-wrap: anywhere }
  iframe { box-sizing: border-box; inline-size: 100%; block-size: 24rem; border: 1px solid var(--rule); border-radius: .5rem; background: #fff }
  pre { white-space: pre-wrap; overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>Mailbox</h1>
<p>${sent} sent; newest first, at most 100. <a href="/local/mail">As JSON</a></p>
${mails.map(article)}
</main>
</body>
</html>`

const article = ({ to, from, subject, at, html: rich, text }: SentMail) => html`<article>
<h2 dir="auto"><bdi>${subject}</bdi></h2>
<dl>
<dt>To</dt><dd dir="ltr">${to.join(', ')}</dd>
<dt>From</dt><dd><bdi>${from}</bdi></dd>
<dt>At</dt><dd><time datetime="${at}">${at}</time></dd>
</dl>
${rich ? html`<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="${subject}" srcdoc="<base target=_blank>${rich}"></iframe>` : ''}
<details><summary>Plain text</summary><pre dir="auto">${text}</pre></details>
</article>`
