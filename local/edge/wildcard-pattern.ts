/** What AWS's path patterns and file filters mean by `*` (anything) and `?` (any one character), as a whole. */
export const wildcardPattern = (wildcards: string): RegExp => {
  const escaped = wildcards.replace(/[\\^$.+()[\]{}|]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's')
}
