/**
 * Headers by their names in lower case, of names and values in turn (`rawHeaders` of node:http); what came several times is
 * one list (RFC 9110, 5.3), cookies too (RFC 9113, 8.2.3).
 */
export const joinedHeaders = (rawHeaders: readonly string[]): Record<string, string> => {
  const joined: Record<string, string> = Object.create(null)
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase()
    const value = rawHeaders[index + 1] ?? ''
    const separator = name === 'cookie' ? '; ' : ','
    joined[name] = joined[name] === undefined ? value : `${joined[name]}${separator}${value}`
  }
  return joined
}
