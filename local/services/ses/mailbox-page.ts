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
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  article { border: 1px solid GrayText; border-radius: .5rem; padding: 1rem; margin-block: 1rem }
  h2 { font-size: 1.1rem; margin: 0 }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; margin: .5rem 0 }
  dd { margin: 0; overflow-wrap: anywhere }
  iframe { width: 100%; height: 24rem; border: 1px solid GrayText; background: white }
  pre { white-space: pre-wrap; overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>Mailbox</h1>
<p>${sent} sent; newest first, at most 100. <a href="/local/mail">As JSON</a></p>
${mails.map(article)}
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
