import { html } from 'hono/html'

const arch = (x: number) => html`<g transform="translate(${x} 0)">
<path d="M0 300V130a85 85 0 0 1 170 0v170z" fill="#f2e3c6"/>
<path d="M14 300V132a71 71 0 0 1 142 0v168z" fill="#7fa9a6"/>
<path d="M14 300V205h142v95z" fill="#5b3d28"/>
<path d="M14 236h142M14 268h142" stroke="#d9b98a" stroke-width="4"/>
${[22, 34, 44, 60, 70, 86, 98, 108, 122, 134, 144].map(
  (book, index) =>
    html`<rect x="${book}" y="${212 + (index % 3) * 2}" width="${7 + (index % 2) * 3}" height="22" fill="${bindings[index % 4]}"/><rect x="${book}" y="${244 + (index % 2) * 3}" width="${7 + (index % 3) * 2}" height="22" fill="${bindings[(index + 2) % 4]}"/>`,
)}
<circle cx="85" cy="128" r="30" fill="none" stroke="#cfe3df" stroke-width="5"/><path d="M85 98v60M55 128h60" stroke="#cfe3df" stroke-width="5"/>
</g>`

const bindings = ['#b5533c', '#e0c9a6', '#2f6b68', '#8c6f3f'] as const

/** The article's picture, drawn: three arches over shelves. */
export const readingRoom = html`<svg viewBox="0 0 720 320" role="img" aria-label="رسم لقاعة قراءة بثلاثة عقود تحتها رفوف كتب">
<rect width="720" height="320" fill="#d8c19a"/><rect y="0" width="720" height="26" fill="#7a5636"/>
<path d="M0 26h720" stroke="#5b3d28" stroke-width="4"/>${[60, 275, 490].map(arch)}
<rect y="300" width="720" height="20" fill="#a5835a"/></svg>`
