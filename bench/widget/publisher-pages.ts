import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { articlePage } from '../../local/demo/article-page.ts'
import { library } from '../../local/demo/articles/library.ts'
import { thread } from './fill-thread.ts'

export const pageNames = ['alone', 'floor', 'widget'] as const
export type PageName = (typeof pageNames)[number]

/** The demo's Arabic article three times, at a publisher whose pages are of another origin than Taaliq at `url`. */
export const publisherPages = async (url: string): Promise<Record<PageName, string>> => {
  const comments = `${url}/v1/sites/demo/threads/${thread}/comments?order=oldest&limit=50`
  const pageWith = async (section: HtmlEscapedString | Promise<HtmlEscapedString>): Promise<string> =>
    String(
      await articlePage({ article: library, address: 'https://news.example/article', comments: section }),
    )
  return {
    alone: await pageWith(html`<section class="comments-area"></section>`),
    floor: await pageWith(html`<section class="comments-area">
<script type="module" src="/floor.js"></script>
<div data-comments="${comments}"></div>
</section>`),
    widget: await pageWith(html`<section class="comments-area">
<script type="module" src="${url}/embed/v1.js"></script>
<taaliq-comments site="demo" thread="${thread}"></taaliq-comments>
</section>`),
  }
}
