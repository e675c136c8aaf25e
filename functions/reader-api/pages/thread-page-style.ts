import { pageStyle } from '../../../shared/pages/page-style.ts'

/** What a thread's page has besides what all pages have. */
export const threadPageStyle = `${pageStyle}
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -8rem; z-index: 1; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { inset-block-start: 1rem; }
.back { display: inline-block; margin-block-end: .5rem; font-size: .95em; }
section { margin-block-start: 2.5rem; scroll-margin-block-start: 1rem; }
#taaliq { border-block-start: 1px solid var(--rule); padding-block-start: 2rem; }
.comments { list-style: none; margin: 0; padding: 0; }
.comments > li { border-block-start: 1px solid var(--rule); }
.level-1, .level-2 { --step: clamp(.75rem, 4vi, 2rem); margin-inline-start: var(--step); }
.level-2 { margin-inline-start: calc(var(--step) * 2); }
article { padding-block: 1.25rem; scroll-margin-block-start: 1rem; }
article:target { background: var(--tint); box-shadow: 0 0 0 .75rem var(--tint); border-radius: 1px; }
article header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; }
.when { color: var(--quiet); font-size: .875rem; text-decoration: none; }
.when:hover { text-decoration: underline; }
.answers { font-size: .9rem; color: var(--quiet); }
.answers a { color: inherit; }
.reply { display: inline-block; padding-block: .2rem; font-size: .95rem; }
nav { display: flex; flex-wrap: wrap; gap: .5rem 2rem; border-block-start: 1px solid var(--rule); padding-block-start: 1rem; }
form > * + * { margin-block-start: 1.1rem; }
form h2 { margin: 0; }
.promise { color: var(--quiet); margin-block-start: .35rem; }
.errors + .promise { margin-block-start: 1.1rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1.1rem; align-items: start; }
label { display: block; margin-block-end: .25rem; font-size: 1rem; font-weight: 600; }
label span { color: var(--wrong); }
input:not([type=checkbox]), textarea { display: block; inline-size: 100%; padding: .55rem .75rem; font: inherit; line-height: 1.6; color: inherit; background: transparent; border: 1px solid var(--edge); border-radius: 5px; }
input:not([dir], :placeholder-shown), textarea:not(:placeholder-shown) { unicode-bidi: plaintext; text-align: start; }
textarea { line-height: inherit; min-block-size: 9rem; resize: vertical; }
input:focus-visible, textarea:focus-visible { outline-offset: 0; border-color: transparent; border-radius: 5px; }
[aria-invalid] { border: 2px solid var(--wrong); }
.error { margin-block-start: .25rem; color: var(--wrong); font-size: .95em; }
.errors { padding: .75rem 1rem; background: var(--wrong-tint); border-inline-start: 4px solid var(--wrong); border-radius: 4px; }
.errors ul { margin: .35rem 0 0; padding-inline-start: 1.25rem; }
.errors a { color: var(--wrong); }
.choice { display: flex; align-items: center; gap: .6rem; margin-block-end: 0; min-block-size: 2.75rem; font-weight: 400; }
.choice input { inline-size: 1.15rem; block-size: 1.15rem; margin: 0; accent-color: var(--accent); flex: none; }
.send { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; }
.send p { flex: 1 1 14rem; color: var(--quiet); font-size: .95em; }
`
