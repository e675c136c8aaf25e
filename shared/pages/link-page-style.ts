import { pageStyle } from './page-style.ts'

/**
 * Nameplate and headline are set as in the mails that lead here. Of each page's buttons, one is filled: what a moderator
 * proposed, what a commenter usually means.
 */
export const linkPageStyle = `${pageStyle}
.nameplate { max-inline-size: 42rem; margin-inline: auto; padding: 1.25rem 1.125rem 0; font: 700 1.1875rem/1.4 Georgia, "Times New Roman", serif; }
.nameplate::after { content: ""; display: block; margin-block-start: .875rem; border-block-end: 3px double var(--ink); }
h1 { margin-block-end: 1.5rem; }
h1:lang(en) { font-family: Georgia, "Times New Roman", serif; }
h1:lang(he) { font-family: "Frank Ruhl Libre", David, Georgia, "Times New Roman", serif; }
article { padding: 1.25rem; border: 1px solid var(--rule); border-radius: 6px; }
article header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; }
.about { margin-block-end: .75rem; padding-block-end: .75rem; border-block-end: 1px solid var(--rule); font-size: .95em; }
.about blockquote { margin: .25rem 0 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--rule); color: var(--quiet); white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }
main > p + p, .notice p + p { margin-block-start: .75rem; }
main > p + form { margin-block-start: 1.25rem; }
.small { font-size: .875rem; color: var(--quiet); }
.notice form { margin-block-start: .75rem; }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(5rem, 1fr)); gap: .75rem; margin-block: 1.5rem .75rem; }
.choices button { padding-inline: .5rem; }
.answers { display: grid; gap: .75rem; max-inline-size: 26rem; margin-block: 1.5rem .75rem; text-wrap: balance; }
.plain { color: var(--accent); background: transparent; border-color: currentColor; }
.plain:hover { background: var(--tint); filter: none; }
.choice { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; padding-block: .4rem; cursor: pointer; }
.choice input { font: inherit; inline-size: 1.25rem; block-size: 1.25rem; margin: calc((1lh - 1.25rem) / 2) 0 0; accent-color: var(--accent); }
.choice .small { display: block; font-family: var(--text); }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; }
legend { margin-block-end: .5rem; padding: 0; font-family: var(--display); font-weight: 700; }
fieldset ~ button { margin-block-start: 1.5rem; }
footer { margin-block-start: 2rem; padding-block-start: 1rem; border-block-start: 1px solid var(--rule); }
`
