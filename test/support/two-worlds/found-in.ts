/** Those of the sought texts that something holds anywhere, in whatever case. */
export const foundIn = (something: unknown, sought: readonly string[]): string[] => {
  const text = JSON.stringify(something).toLowerCase()
  return sought.filter(one => text.includes(one.toLowerCase()))
}
