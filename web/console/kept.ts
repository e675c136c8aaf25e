/** What outlives a reload in this tab, by the console's own names; never a comment's text, a name or a token. */
export const kept = (name: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(`taaliq:${name}`) ?? 'null')
  } catch {
    return undefined
  }
}

export const keep = (name: string, value: unknown): void => {
  if (value === undefined) sessionStorage.removeItem(`taaliq:${name}`)
  else sessionStorage.setItem(`taaliq:${name}`, JSON.stringify(value))
}
