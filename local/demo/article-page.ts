import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { article } from './article.ts'
import { demoStyle } from './demo-style.ts'
import { readingRoom } from './reading-room.ts'

/** A newspaper's article page in Arabic, as a WordPress theme would print it. */
export const articlePage = (comments: HtmlEscapedString | Promise<HtmlEscapedString>) => html`<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${article.title} – ${article.newspaper}</title>
<style>${raw(demoStyle)}</style>
</head>
<body>
<header class="masthead"><p class="paper"><a href="/demo/">${article.newspaper}</a></p></header>
<main>
<article class="story">
<header>
<p class="section">${article.section}</p>
<h1>${article.title}</h1>
<p class="standfirst">${article.standfirst}</p>
<p class="byline">${article.author} · <time datetime="${article.publishedAt}">21 نوفمبر 2026</time></p>
</header>
<figure>${readingRoom}<figcaption>${article.caption}</figcaption></figure>
${article.paragraphs.map(paragraph => html`<p>${paragraph}</p>\n`)}
</article>
${comments}
</main>
<footer class="imprint">صفحة تجريبية: الصحيفة والمكتبة والمقال من نسج الخيال. <a href="/">كل صفحات التجربة</a></footer>
</body>
</html>`
