import { html } from 'hono/html'
import type { Article } from './articles/article.ts'

/** The article itself, from its section's name to its last paragraph. */
export const story = (article: Article) => html`<article class="story">
<header>
<p class="section">${article.section}</p>
<h1>${article.title}</h1>
<p class="standfirst">${article.standfirst}</p>
<p class="byline">${article.author} · <time datetime="${article.publishedAt}">${article.publishedOn}</time></p>
</header>
<figure>${article.picture}<figcaption>${article.caption}</figcaption></figure>
${article.paragraphs.map(paragraph => html`<p>${paragraph}</p>\n`)}
</article>`
