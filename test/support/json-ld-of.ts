/** What a page tells search engines; undefined where it has no such block. */
export const jsonLdOf = (html: string): unknown => {
  const block = /<script type="application\/ld\+json">([^<]*)<\/script>/u.exec(html)?.[1]
  return block === undefined ? undefined : JSON.parse(block)
}
