/** The newspaper's own look, as its theme would bring it. */
export const demoStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #202124; --quiet: #5f6368; --rule: #dcdcdc; --edge: #80868b; --brand: #8c2f23; --on-brand: #fff; --tint: #faf1ef; --serif: "Noto Naskh Arabic", "Noto Naskh Arabic UI", "Geeza Pro", "Segoe UI", Tahoma, sans-serif; --kufi: "Noto Kufi Arabic", "SF Arabic", "Geeza Pro", "Segoe UI", Tahoma, sans-serif; --lines: 1.9; --tight: 1.55; }
:lang(en) { --serif: Georgia, "Noto Serif", "Liberation Serif", serif; --kufi: var(--serif); --lines: 1.65; --tight: 1.25; }
@media (prefers-color-scheme: dark) { :root { --paper: #17181a; --ink: #e8e6e3; --quiet: #a9adb2; --rule: #35383b; --edge: #80868b; --brand: #f0a193; --on-brand: #2b0f0a; --tint: #2c1f1d; } figure svg { filter: brightness(.85); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1875rem/var(--lines) var(--serif); overflow-wrap: anywhere; }
main, .masthead p, .imprint { max-inline-size: 44rem; margin-inline: auto; padding-inline: 1.125rem; }
.masthead { border-block-end: 4px double var(--rule); }
.paper { margin-block: 0; padding-block: .6rem; font: 700 1.5rem/1.8 var(--kufi); }
.paper a { color: var(--ink); text-decoration: none; }
a { color: var(--brand); text-underline-offset: .25em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.section { margin: 2rem 0 0; color: var(--brand); font: 700 1rem/1.8 var(--kufi); }
h1 { margin: .25rem 0 .75rem; font: 700 clamp(1.6rem, 1.2rem + 2vi, 2.35rem)/var(--tight) var(--kufi); text-wrap: balance; }
.standfirst { margin: 0; font-size: 1.2rem; color: var(--quiet); }
.byline { margin: 1rem 0; font-size: 1rem; color: var(--quiet); }
figure { margin: 1.5rem 0; }
figure svg { display: block; inline-size: 100%; block-size: auto; border-radius: 4px; }
figcaption { padding-block-start: .4rem; font-size: .95rem; line-height: 1.7; color: var(--quiet); }
.story > p { margin: 0 0 1.25em; }
.comments-area { margin-block-start: 3rem; border-block-start: 4px double var(--rule); padding-block-start: 1.5rem; }
h2, h3 { margin: 0 0 1rem; font: 700 1.35rem/1.7 var(--kufi); }
h3 { margin-block-end: 0; font-size: 1.2rem; }
.quiet, .when, .answers { color: var(--quiet); }
.comments-area { --taaliq-font: var(--serif); --taaliq-ink: var(--ink); --taaliq-quiet: var(--quiet); --taaliq-rule: var(--rule); --taaliq-edge: var(--edge); --taaliq-accent: var(--brand); --taaliq-on-accent: var(--on-brand); --taaliq-tint: var(--tint); }
.comment-list { list-style: none; margin: 0; padding: 0; }
.comment-list li { border-block-start: 1px solid var(--rule); }
.comment-list article { padding-block: 1.1rem; scroll-margin-block-start: 1rem; }
.comment-list article:target { background: var(--tint); box-shadow: 0 0 0 .75rem var(--tint); }
.comment-list b { font: 700 1rem/1.8 var(--kufi); margin-inline-end: .6rem; }
.staff { padding-inline: .6em; border: 1px solid; border-radius: 1em; color: var(--brand); font: .8rem/1.8 var(--kufi); }
.when { font-size: .9rem; text-decoration: none; }
.answers { margin: 0; font-size: .95rem; }
.answers a { color: inherit; }
.text { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }
.reply { font-size: 1rem; }
#taaliq { margin-block-start: 1rem; padding-block-start: 2rem; border-block-start: 1px solid var(--rule); scroll-margin-block-start: 1rem; }
.notice { margin: 0 0 2rem; padding: .75rem 1rem; background: var(--tint); border-inline-start: 4px solid var(--brand); border-radius: 4px; }
form p { margin: 0 0 1rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); column-gap: 1rem; }
label { font: 600 1rem/1.9 var(--kufi); }
label span { color: var(--brand); }
input, textarea { display: block; inline-size: 100%; padding: .5rem .75rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--edge); border-radius: 4px; }
input:not([dir], :placeholder-shown), textarea:not(:placeholder-shown) { unicode-bidi: plaintext; text-align: start; }
textarea { resize: vertical; }
.send { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; }
.send span { flex: 1 1 14rem; font-size: 1rem; }
button { padding: .55rem 1.5rem; font: 700 1rem/1.7 var(--kufi); color: var(--on-brand); background: var(--brand); border: 2px solid transparent; border-radius: 4px; cursor: pointer; }
.imprint { margin-block: 3rem 2rem; font-size: .95rem; color: var(--quiet); }
.tabs { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: .5rem; padding: .75rem 1rem; }
.tabs label { display: flex; align-items: center; gap: .5rem; padding-inline: .75rem; }
.tabs input { inline-size: 1.1rem; block-size: 1.1rem; accent-color: var(--brand); }
.tabs button { padding: .3rem 1rem; color: var(--ink); background: none; border-color: var(--rule); }
.tabs [aria-pressed=true] { color: var(--on-brand); background: var(--brand); border-color: transparent; }
`
