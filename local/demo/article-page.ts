import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Article } from './articles/article.ts'
import { demoStyle } from './demo-style.ts'
import { head } from './head.ts'
import { story } from './story.ts'

type Props = {
  article: Article
  /** The page's own, canonical address. */
  address: string
  comments: HtmlEscapedString | Promise<HtmlEscapedString>
}

/** A newspaper's article page, as a WordPress theme would print it. */
export const articlePage = ({ article, address, comments }: Props) => html`<!doctype html>
<html lang="${article.lang}" dir="${article.dir}">
<head>
${head(`${article.title} – ${article.newspaper}`, address)}
<style>${raw(demoStyle)}</style>
</head>
<body>
<header class="masthead"><p class="paper"><a href="${article.path}">${article.newspaper}</a></p></header>
<main>
${story(article)}
${comments}
</main>
<footer class="imprint">${article.imprint} <a href="/">${article.otherPages}</a></footer>
</body>
</html>`
