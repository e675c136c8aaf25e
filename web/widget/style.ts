/**
 * The widget's look. Logical properties only, so that it reads from either side. Everything is set on the section: a
 * page's own rules win over `:host`, and what a page's text inherits ends here. Colours follow the page's
 * `color-scheme`; a page may set `--taaliq-…`, and everything else has a `part`. Comments far down are laid
 * out when they come near; the first ones at once, since an estimate that is corrected is seen as a jump.
 */
export const style = `
:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}
section{--ink:var(--taaliq-ink,light-dark(#202124,#e8e6e3));--quiet:var(--taaliq-quiet,light-dark(#5f6368,#a9adb2));--rule:var(--taaliq-rule,light-dark(#dcdcdc,#3a3d41));--edge:var(--taaliq-edge,light-dark(#7b8187,#868b91));--accent:var(--taaliq-accent,light-dark(#0b5c60,#7fc4c4));--on-accent:var(--taaliq-on-accent,light-dark(#fff,#08201f));--tint:var(--taaliq-tint,light-dark(#eef6f6,#1c2b2b));--wrong:var(--taaliq-wrong,light-dark(#b3261e,#ff9d90));--radius:var(--taaliq-radius,6px);
color:var(--ink);font:normal var(--taaliq-font-size,medium)/1.7 var(--taaliq-font,"Noto Naskh Arabic","Noto Sans Arabic","Geeza Pro","Segoe UI",Tahoma,system-ui,sans-serif);text-align:start;overflow-wrap:anywhere;text-size-adjust:100%;letter-spacing:normal;word-spacing:normal;text-transform:none;text-indent:0;text-shadow:none;white-space:normal;cursor:auto;visibility:visible}
:host([theme=inherit]) section{--quiet:color-mix(in srgb,currentColor 78%,transparent);--rule:color-mix(in srgb,currentColor 22%,transparent);--edge:color-mix(in srgb,currentColor 55%,transparent);--tint:color-mix(in srgb,currentColor 7%,transparent);--accent:var(--taaliq-accent,currentColor);--wrong:var(--taaliq-wrong,currentColor);color:inherit;font-family:var(--taaliq-font,inherit)}
*{box-sizing:border-box}
h2,h3,p,ol{margin:0;padding:0}
h2{font-size:1.4em;line-height:1.5;margin-block-end:.6em}
h3{font-size:1.15em;line-height:1.5}
a{color:var(--accent);text-underline-offset:.25em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.quiet{color:var(--quiet)}
ol{list-style:none}
li:nth-child(n+9){content-visibility:auto;contain-intrinsic-size:auto 8em}
section>ol>li{border-block-start:1px solid var(--rule);padding-block:1em}
li ol{margin-block-start:.75em;padding-inline-start:clamp(.75em,3vw,1.5em);border-inline-start:2px solid var(--rule)}
li li{padding-block:.5em}
article{scroll-margin-block-start:4em;border-radius:var(--radius)}
article.marked{background:var(--tint);box-shadow:0 0 0 .6em var(--tint)}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .6em}
.name{font-weight:700;max-block-size:6em;overflow:hidden}
.name a{color:inherit}
.staff{padding-inline:.6em;border:1px solid;border-radius:1em;color:var(--accent);font-size:.8em}
.when{color:var(--quiet);font-size:.875em;text-decoration:none}
.when:hover{text-decoration:underline}
.text{white-space:pre-wrap;unicode-bidi:plaintext;text-align:start;max-block-size:40em;overflow:auto;margin-block:.2em .3em}
.waiting{color:var(--quiet);font-size:.9em;border-inline-start:3px solid var(--accent);padding-inline-start:.6em}
button,input:not([type=checkbox]),textarea{font:inherit;color:inherit;background:none;border:1px solid var(--edge);border-radius:var(--radius)}
button{cursor:pointer;padding:.35em 1em;min-block-size:2.75em}
button:hover{background:var(--tint)}
button.reply{border:0;padding:0 .4em;margin-inline-start:-.4em;color:var(--accent);font-size:.925em;min-block-size:2em}
button.more,button.fresh{display:block;inline-size:100%;margin-block:.75em}
button.primary{font-weight:700;color:var(--on-accent);background:var(--accent);border:2px solid transparent;padding:.45em 1.6em}
button.primary:hover{filter:brightness(1.1)}
:host([theme=inherit]) .primary{background:none;color:var(--accent);border:2px solid}
button[aria-disabled=true]{opacity:.7;cursor:progress}
form{border-block-start:1px solid var(--rule);padding-block:1.5em .5em;margin-block-start:.5em;scroll-margin-block-start:4em}
h2+form{border:0;margin:0;padding-block-start:0}
.field{margin-block-start:.9em}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(14em,100%),1fr));column-gap:1em}
label{font-weight:600}
label span,.error{color:var(--wrong)}
input:not([type=checkbox]),textarea{display:block;inline-size:100%;padding:.5em .7em;margin-block-start:.15em}
textarea{resize:vertical;min-block-size:7em}
input:not([dir],:placeholder-shown),textarea:not(:placeholder-shown){unicode-bidi:plaintext;text-align:start}
[aria-invalid]{border:2px solid var(--wrong)!important}
.error{font-size:.925em}
.remember{display:flex;align-items:center;gap:.5em;font-weight:400;min-block-size:2.75em;margin-block-start:.5em}
.remember+.remember{margin:0}
.remember input{inline-size:1.15em;block-size:1.15em;margin:0;accent-color:var(--accent);flex:none}
.send{display:flex;flex-wrap:wrap;align-items:center;gap:.5em 1.25em;margin-block-start:.5em}
.send span{flex:1 1 12em;font-size:.925em}
.notice{padding:.7em 1em;margin-block:.75em;background:var(--tint);border-inline-start:4px solid var(--accent);border-radius:var(--radius)}
.notice.wrong,.notice[role=alert]{border-color:var(--wrong)}
.closed{padding-block:1em;border-block-start:1px solid var(--rule)}
.skeleton i{display:block;block-size:5.5em;margin-block:1em;border-radius:var(--radius);background:var(--tint)}
@media (prefers-reduced-motion:no-preference){.skeleton i{animation:breathe 1.6s infinite alternate}@keyframes breathe{to{opacity:.45}}}
@media print{li:nth-child(n){content-visibility:visible}}
@media (forced-colors:active){article.marked{outline:2px solid Highlight}button.primary{border-color:ButtonText}}
`
