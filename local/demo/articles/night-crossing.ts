import { html } from 'hono/html'

const glow = ([x, y, width, opacity]: readonly [number, number, number, number]) =>
  html`<rect x="${x}" y="${y}" width="${width}" height="3" rx="1.5" fill="#f6d58a" opacity="${opacity}"/>`

const stars = [
  [52, 38],
  [118, 84],
  [176, 30],
  [241, 66],
  [318, 26],
  [402, 58],
  [468, 22],
  [664, 78],
  [694, 30],
] as const
const lamps = [28, 62, 96, 130] as const
const windows = [262, 292, 322, 352, 382, 412, 442] as const
const reflections = [
  [262, 250, 30, 0.9],
  [340, 250, 54, 0.9],
  [420, 250, 34, 0.9],
  [286, 262, 44, 0.6],
  [372, 262, 62, 0.6],
  [270, 276, 26, 0.4],
  [346, 276, 40, 0.4],
  [412, 276, 22, 0.4],
  [310, 292, 60, 0.25],
  [24, 250, 12, 0.7],
  [92, 250, 12, 0.7],
  [58, 258, 12, 0.5],
  [126, 258, 12, 0.5],
  [560, 256, 60, 0.5],
  [576, 272, 34, 0.4],
] as const

/** The article's picture, drawn: a lit ferry under the moon. */
export const nightCrossing = html`<svg viewBox="0 0 720 320" role="img" aria-label="Drawing of a ferry with lit windows, crossing calm water under the moon">
<rect width="720" height="320" fill="#1d2f4f"/><path d="M0 96h720v144H0z" fill="#2a4266"/><path d="M0 168h720v72H0z" fill="#3d5878"/>
${stars.map(([x, y]) => html`<circle cx="${x}" cy="${y}" r="1.8" fill="#e9eef5"/>`)}
<circle cx="590" cy="56" r="30" fill="#f7ebc8"/><circle cx="604" cy="48" r="27" fill="#1d2f4f"/>
<path d="M0 206l60-14 70 8 50 22v20H0z" fill="#14213a"/><path d="M470 240l90-34 84 10 76-20v46H470z" fill="#22375a"/>
<rect y="240" width="720" height="80" fill="#182a47"/>
${lamps.map(x => html`<path d="M${x} 240v-34" stroke="#0e182b" stroke-width="3"/><circle cx="${x}" cy="204" r="4.5" fill="#f6d58a"/>`)}
${reflections.map(glow)}
<path d="M428 150v-46M428 112l46 62M428 112l-60 38" stroke="#0e182b" stroke-width="3" fill="none"/>
<path d="M372 150v-34h34v34z" fill="#b5533c"/><path d="M372 126h34" stroke="#f2e3c6" stroke-width="7"/>
<path d="M262 176v-26h190l22 26z" fill="#f2e3c6"/><path d="M240 212v-38h262l18 38z" fill="#e3cfa6"/>
<path d="M214 208h320l-32 40H244z" fill="#0e182b"/><path d="M221 217h306l-7 8H228z" fill="#b5533c"/>
${windows.map(x => html`<rect x="${x}" y="184" width="18" height="14" rx="2" fill="#f6b95c"/>`)}
<path d="M276 157h150v11H276z" fill="#f6b95c"/><circle cx="428" cy="102" r="4" fill="#fff3d0"/>
</svg>`
