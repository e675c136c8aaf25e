/**
 * No web fonts: a cheap phone on a slow line reads at once. Naskh for Arabic and Persian texts, Kufi for headings,
 * Nastaliq for Urdu (which needs the height). Sizes and sides are logical, so one sheet serves both directions.
 */
export const threadPageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #1d1b18; --quiet: #625c53; --rule: #e2ddd4; --edge: #857d70;
  --accent: #0a5c63; --on-accent: #ffffff; --tint: #eef5f4; --wrong: #a3231b; --wrong-tint: #fcefed;
  --text: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --display: var(--text); --leading: 1.65; --size: 1.0625rem;
}
:root:lang(ar), :root:lang(fa) {
  --text: "Noto Naskh Arabic", "Noto Naskh Arabic UI", "Geeza Pro", "Segoe UI", Tahoma, "Noto Sans", "Liberation Sans", sans-serif;
  --display: "Noto Kufi Arabic", "SF Arabic", "Geeza Pro", "Segoe UI", Tahoma, "Noto Sans", sans-serif;
  --leading: 1.85; --size: 1.125rem;
}
:root:lang(ur) {
  --text: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", "Geeza Pro", Tahoma, "Noto Sans", "Liberation Sans", serif;
  --leading: 2.3; --size: 1.0625rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151718; --ink: #eae7e1; --quiet: #aca79e; --rule: #2f3334; --edge: #7d8282;
    --accent: #83cfd2; --on-accent: #0c2526; --tint: #1b2a2b; --wrong: #ffa79e; --wrong-tint: #331d1b;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: var(--size)/var(--leading) var(--text); overflow-wrap: anywhere; }
main { max-inline-size: 42rem; margin-inline: auto; padding: 2rem 1.125rem 4rem; }
h1, h2, .name, label, button, .staff { font-family: var(--display); }
h1 { margin: 0; font-size: clamp(1.5rem, 1.25rem + 1.4vi, 2rem); line-height: calc(var(--leading) - .3); font-weight: 700; text-wrap: balance; }
h2 { margin: 0 0 1rem; font-size: 1.2rem; line-height: calc(var(--leading) - .2); font-weight: 700; }
p { margin: 0; }
a { color: var(--accent); text-underline-offset: .25em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -8rem; z-index: 1; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { inset-block-start: 1rem; }
.back { display: inline-block; margin-block-end: .5rem; font-size: .95em; }
section { margin-block-start: 2.5rem; scroll-margin-block-start: 1rem; }
#taaliq { border-block-start: 1px solid var(--rule); padding-block-start: 2rem; }
.quiet { color: var(--quiet); }
.notice { margin-block-end: 2rem; padding: .75rem 1rem; background: var(--tint); border-inline-start: 4px solid var(--accent); border-radius: 4px; }
.comments { list-style: none; margin: 0; padding: 0; }
.comments > li { border-block-start: 1px solid var(--rule); }
.level-1, .level-2 { --step: clamp(.75rem, 4vi, 2rem); margin-inline-start: var(--step); }
.level-2 { margin-inline-start: calc(var(--step) * 2); }
article { padding-block: 1.25rem; scroll-margin-block-start: 1rem; }
article:target { background: var(--tint); box-shadow: 0 0 0 .75rem var(--tint); border-radius: 1px; }
article header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; }
.name { font-weight: 700; font-size: 1rem; min-inline-size: 0; }
.staff { padding: 0 .6em; border: 1px solid currentColor; border-radius: 1em; color: var(--accent); font-size: .8rem; }
.when { color: var(--quiet); font-size: .875rem; text-decoration: none; }
.when:hover { text-decoration: underline; }
.answers { font-size: .9rem; color: var(--quiet); }
.answers a { color: inherit; }
.text { margin-block: .35rem .5rem; white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }
.reply { display: inline-block; padding-block: .2rem; font-size: .95rem; }
nav { display: flex; flex-wrap: wrap; gap: .5rem 2rem; border-block-start: 1px solid var(--rule); padding-block-start: 1rem; }
form > * + * { margin-block-start: 1.1rem; }
form h2 { margin: 0; }
.promise { color: var(--quiet); margin-block-start: .35rem; }
.errors + .promise { margin-block-start: 1.1rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1.1rem; align-items: start; }
label { display: block; margin-block-end: .25rem; font-size: 1rem; font-weight: 600; }
label span { color: var(--wrong); }
input, textarea { display: block; inline-size: 100%; padding: .55rem .75rem; font: inherit; line-height: 1.6; color: inherit; background: transparent; border: 1px solid var(--edge); border-radius: 5px; }
input:not([dir], :placeholder-shown), textarea:not(:placeholder-shown) { unicode-bidi: plaintext; text-align: start; }
textarea { line-height: inherit; min-block-size: 9rem; resize: vertical; }
input:focus-visible, textarea:focus-visible { outline-offset: 0; border-color: transparent; border-radius: 5px; }
[aria-invalid] { border: 2px solid var(--wrong); }
.error { margin-block-start: .25rem; color: var(--wrong); font-size: .95em; }
.errors { padding: .75rem 1rem; background: var(--wrong-tint); border-inline-start: 4px solid var(--wrong); border-radius: 4px; }
.errors ul { margin: .35rem 0 0; padding-inline-start: 1.25rem; }
.errors a { color: var(--wrong); }
button { padding: .6rem 1.5rem; font-size: 1rem; line-height: 1.6; font-weight: 700; color: var(--on-accent); background: var(--accent); border: 2px solid transparent; border-radius: 5px; cursor: pointer; }
button:hover { filter: brightness(1.12); }
.send { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; }
.send p { flex: 1 1 14rem; color: var(--quiet); font-size: .95em; }
`
