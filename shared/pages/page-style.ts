/**
 * No web fonts: a cheap phone on a slow line reads at once. Naskh for Arabic and Persian texts, Kufi for headings,
 * Nastaliq for Urdu (which needs the height). Sizes and sides are logical, so one sheet serves both directions.
 */
export const pageStyle = `
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
.quiet { color: var(--quiet); }
.name { font-weight: 700; font-size: 1rem; min-inline-size: 0; }
.staff { padding: 0 .6em; border: 1px solid currentColor; border-radius: 1em; color: var(--accent); font-size: .8rem; }
.text { margin-block: .35rem .5rem; white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }
.notice { margin-block-end: 2rem; padding: .75rem 1rem; background: var(--tint); border-inline-start: 4px solid var(--accent); border-radius: 4px; }
button { padding: .6rem 1.5rem; font-size: 1rem; line-height: 1.6; font-weight: 700; color: var(--on-accent); background: var(--accent); border: 2px solid transparent; border-radius: 5px; cursor: pointer; }
button:hover { filter: brightness(1.12); }
`
