import { html } from 'hono/html'

type Props = {
  thread: string
  /** The link's text for who has no script. */
  withoutScript: string
}

/** What a publisher puts at the end of an article: one script, one element, and a link for who has no script. */
export const widget = ({ thread, withoutScript }: Props) => html`<section class="comments-area">
<script type="module" src="/embed/v1.js"></script>
<taaliq-comments site="demo" thread="${thread}">
<noscript><a href="/v1/sites/demo/threads/${thread}">${withoutScript}</a></noscript>
</taaliq-comments>
</section>`
