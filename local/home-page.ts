import { html, raw } from 'hono/html'

type Destination = { readonly href: string; readonly arabic: string; readonly english: string }

const destinations: readonly Destination[] = [
  { href: '/demo/', arabic: 'مقال تجريبي مع تعليقاته', english: 'A demo article with its comments' },
  { href: '/console/', arabic: 'لوحة الإشراف', english: 'The moderators’ console' },
  { href: '/local/mailbox', arabic: 'صندوق البريد', english: 'The mailbox: all mail that was sent' },
  { href: '/v1/openapi.json', arabic: 'وصف الواجهة البرمجية', english: 'The API description (OpenAPI)' },
  { href: '/local/logs', arabic: 'سجلّ الدوالّ', english: 'What the functions logged' },
]

const pages: readonly Destination[] = [
  { href: '/demo/en/', arabic: 'مقال بالإنكليزية', english: 'An article in English' },
  { href: '/demo/fa/', arabic: 'مقال بالفارسية', english: 'An article in Persian' },
  { href: '/demo/plain/', arabic: 'نموذج بسيط بلا نصّ برمجي', english: 'A plain form without scripts' },
  { href: '/demo/csp/', arabic: 'سياسة أمان صارمة', english: 'A strict content security policy' },
  { href: '/demo/hostile/', arabic: 'صفحة تعبث بكلّ ما فيها', english: 'A hostile page' },
  { href: '/demo/spa/', arabic: 'تطبيق من صفحة واحدة', english: 'A single-page app' },
]

const people: readonly Destination[] = [
  {
    href: '/local/token?as=admin@example.com',
    arabic: 'ليلى، تدير كلّ المواقع',
    english: 'admin@example.com',
  },
  { href: '/local/token?as=moderator@example.com', arabic: 'سلمى، مشرفة', english: 'moderator@example.com' },
  { href: '/local/token?as=second@example.com', arabic: 'يوسف، مشرف', english: 'second@example.com' },
  { href: '/local/token?as=viewer@example.com', arabic: 'هدى، تطّلع ولا تقرّر', english: 'viewer@example.com' },
]

const style = `
:root { color-scheme: light dark; --paper: #fbf9f6; --ink: #23201d; --quiet: #6b635b; --rule: #ded7ce; --brand: #8c2f23; --kufi: "Noto Kufi Arabic", "Geeza Pro", "Segoe UI", Tahoma, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #181716; --ink: #ebe7e2; --quiet: #aaa199; --rule: #3a3632; --brand: #f0a193; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.8 system-ui, "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", Tahoma, sans-serif; }
main { max-inline-size: 40rem; margin-inline: auto; padding: clamp(2rem, 8vh, 5rem) 1.25rem 3rem; }
h1 { margin: 0; font: 700 clamp(2.5rem, 10vw, 4rem)/1.4 var(--kufi); color: var(--brand); }
h2 { margin: 2.5rem 0 .25rem; font: 700 1.05rem/1.8 var(--kufi); }
p { margin: 0; }
[lang=en] { color: var(--quiet); font-size: .95rem; }
ul { list-style: none; margin: 1.25rem 0 0; padding: 0; border-block-end: 1px solid var(--rule); }
li a { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; padding: .7rem .25rem; border-block-start: 1px solid var(--rule); color: inherit; text-decoration: none; }
li b { flex: 0 1 14rem; font: 600 1.0625rem/1.8 var(--kufi); color: var(--brand); }
li a:hover b { text-decoration: underline; text-underline-offset: .3em; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
`

const list = (entries: readonly Destination[]) => html`<ul>
${entries.map(
  ({ href, arabic, english }) =>
    html`<li><a href="${href}"><b>${arabic}</b><span lang="en" dir="ltr">${english}</span></a></li>\n`,
)}
</ul>`

/** Where a person who has just started the twin can go. */
export const homePage = html`<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>تعليق · Taaliq</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>تعليق</h1>
<p>تعليقات القرّاء، لا يظهر منها شيء قبل أن يوافق عليه مشرف.</p>
<p lang="en" dir="ltr">Readers’ comments; none appears before a moderator has approved it.</p>
<nav aria-label="الصفحات · Pages">
${list(destinations)}
</nav>
<h2>صفحات تجريبية أخرى</h2>
<p lang="en" dir="ltr">More demo pages.</p>
<nav aria-label="صفحات تجريبية أخرى · More demo pages">
${list(pages)}
</nav>
<h2>رموز الدخول</h2>
<p>الرمز الذي يحمله كلٌّ منهم بعد تسجيل الدخول.</p>
<p lang="en" dir="ltr">The access token each would hold after signing in.</p>
${list(people)}
</main>
</body>
</html>`
