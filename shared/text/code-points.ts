/** Length in code points: what a reader's letters, not UTF-16, would count. An emoji of four bytes is one. */
export const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}
