import { html } from 'hono/html'

/** What a publisher puts at the end of an article: one script, one element, and a link for who has no script. */
export const widget = html`<section class="comments-area">
<script type="module" src="/embed/v1.js"></script>
<taaliq-comments site="demo" thread="article-1">
<noscript><a href="/v1/sites/demo/threads/article-1">اقرأ التعليقات واكتب تعليقًا</a></noscript>
</taaliq-comments>
</section>`
