/** What is XML already, and is put in as it is. */
export type Xml = { readonly xml: string }

type Value = string | number | undefined | Xml | readonly Xml[]

/**
 * XML as a template. Every string put in is escaped for text and for double-quoted attributes alike, and a character that
 * XML has no way to write (XML 1.0 2.2, `Char`) becomes U+FFFD, so that the document is well-formed whatever it tells.
 */
export const xml = (written: TemplateStringsArray, ...values: readonly Value[]): Xml => ({
  xml: String.raw({ raw: written }, ...values.map(asXml)),
})

const asXml = (value: Value): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return `${value}`
  if (typeof value === 'string') return value.replace(unwritable, '\uFFFD').replace(/[&<>"]/g, escaped)
  return 'xml' in value ? value.xml : value.map(asXml).join('')
}

const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const escaped = (character: string): string => `&#${character.charCodeAt(0)};`
