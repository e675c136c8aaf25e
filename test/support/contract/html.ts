const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** What a browser would read where the page says `&lt;`, `&#39;` or `&#x27;`. */
export const unescapeHtml = (html: string) =>
  html.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|quot|apos|amp));/giu, (_, decimal, hex, name) => {
    if (typeof decimal === 'string') return String.fromCodePoint(Number.parseInt(decimal, 10))
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16))
    return entities[String(name).toLowerCase()] ?? ''
  })

/** The attributes of the first tag of that name, unescaped; undefined where the page has none. */
export const firstTag = (html: string, name: string) => tagsOf(html, name)[0]

/** The attributes of every tag of that name, unescaped. */
export const tagsOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}\\b((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'giu'))].map(
    ([, attributes = '']) => attributesOf(attributes),
  )

const attributesOf = (source: string): Record<string, string> =>
  Object.fromEntries(
    [...source.matchAll(/([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu)].map(
      ([, name = '', double, single, bare]) => [
        name.toLowerCase(),
        unescapeHtml(double ?? single ?? bare ?? ''),
      ],
    ),
  )

/** The form by which a page takes a comment: where it posts to, and the fields it posts with their values. */
export const commentForm = (html: string) => {
  const source = /<form\b[\s\S]*?<\/form>/iu.exec(html)?.[0]
  if (!source) return undefined
  const inputs = tagsOf(source, 'input').filter(({ type = '' }) => !['submit', 'checkbox'].includes(type))
  const areas = [...source.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/giu)].map(
    ([, attributes = '', value = '']) => ({
      ...attributesOf(attributes),
      value: unescapeHtml(value.replace(/^\r?\n/u, '')),
    }),
  )
  const fields = [...inputs, ...areas].flatMap(({ name, value = '' }: Record<string, string>) =>
    name ? [[name, value] as const] : [],
  )
  const { action = '', method = 'get' } = firstTag(source, 'form') ?? {}
  return { action, method: method.toLowerCase(), fields: Object.fromEntries(fields) }
}
