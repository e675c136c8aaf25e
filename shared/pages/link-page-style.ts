import { pageStyle } from './page-style.ts'

/** Of each page's buttons, one is filled: what a moderator proposed, what a commenter usually means. */
export const linkPageStyle = `${pageStyle}
h1 { margin-block-end: 1.5rem; }
article { padding: 1.25rem; border: 1px solid var(--rule); border-radius: 6px; }
article header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; }
.about { margin-block-end: .75rem; padding-block-end: .75rem; border-block-end: 1px solid var(--rule); font-size: .95em; }
.about blockquote { margin: .25rem 0 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--rule); color: var(--quiet); white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }
main > p + p, .notice p + p { margin-block-start: .75rem; }
.small { font-size: .875rem; color: var(--quiet); }
.notice form { margin-block-start: .75rem; }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(5rem, 1fr)); gap: .75rem; margin-block: 1.5rem .75rem; }
.choices button { padding-inline: .5rem; }
.answers { display: grid; gap: .75rem; max-inline-size: 26rem; margin-block: 1.5rem .75rem; text-wrap: balance; }
.plain { color: var(--accent); background: transparent; border-color: currentColor; }
.plain:hover { background: var(--tint); filter: none; }
footer { margin-block-start: 2rem; padding-block-start: 1rem; border-block-start: 1px solid var(--rule); }
`
