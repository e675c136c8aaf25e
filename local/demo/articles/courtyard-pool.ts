import { html } from 'hono/html'

const pomegranate = ([x, y]: readonly [number, number]) =>
  html`<path d="M${x - 4} ${y - 16}l4 5 4-5 1 9h-10z" fill="#8f2434"/><circle cx="${x}" cy="${y}" r="11" fill="#b5303f"/><circle cx="${x - 4}" cy="${y - 4}" r="3" fill="#d9707a"/>`

const arch = (x: number) =>
  html`<path d="M${x} 222v-58q0-34 32-50q32 16 32 50v58z" fill="#a4713f"/><path d="M${x + 9} 222v-54q0-26 23-40q23 14 23 40v54z" fill="#5e4027"/>`

const fruits = [
  [548, 92],
  [604, 72],
  [652, 108],
  [584, 138],
  [632, 158],
  [520, 134],
] as const
const foliage = [
  [540, 106, 44],
  [596, 84, 52],
  [652, 112, 46],
  [586, 138, 50],
  [636, 150, 40],
  [522, 138, 32],
] as const

/** The article's picture, drawn: a pool before a mud wall, and a pomegranate tree. */
export const courtyardPool = html`<svg viewBox="0 0 720 320" role="img" aria-label="طرح حوضی پرآب در برابر دیوار کاهگلی، با درخت اناری در کنار آن">
<rect width="720" height="320" fill="#f3dcb4"/><circle cx="196" cy="84" r="34" fill="#fbf3dd"/>
<path d="M0 132l96-70 74 48 92-82 120 92 84-40 120 66 134-48v60H0z" fill="#c3b6a8"/><path d="M262 28l38 30-26 12-20-8-22 6z" fill="#f6f1e8"/>
<path d="M0 120h500v104H0z" fill="#d2a56b"/><path d="M0 112h500v12H0z" fill="#b98a50"/>${[44, 148, 252, 356].map(arch)}
<path d="M500 136h220v88H500z" fill="#c2935a"/><path d="M0 222h720v98H0z" fill="#dcbb87"/>
<path d="M604 240q-12-46-6-94M600 196q18-22 34-32M600 206q-20-22-38-34" stroke="#5e4027" stroke-width="11" fill="none" stroke-linecap="round"/>
${foliage.map(([x, y, r]) => html`<circle cx="${x}" cy="${y}" r="${r}" fill="#5b7f4d"/>`)}
${foliage.map(([x, y, r]) => html`<circle cx="${x - 8}" cy="${y - 10}" r="${Math.round(r * 0.62)}" fill="#6f9659"/>`)}
${fruits.map(pomegranate)}
<path d="M84 244h360l44 60H40z" fill="#efe3cd"/><path d="M98 250h332l34 46H64z" fill="#4f9aa0"/>
<path d="M150 250h60v8q-30 10-60 0zM254 250h60v8q-30 10-60 0zM358 250h54l6 8q-34 10-60 0z" fill="#3d8289"/>
<path d="M120 272h70M230 282h110M360 270h60M180 290h60M300 264h44" stroke="#a9d6d6" stroke-width="3" stroke-linecap="round"/>
</svg>`
