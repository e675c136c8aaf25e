export type Piece = string | { href: string; label: string }

/**
 * A text cut into plain pieces and web addresses. Only what says `http://` or `https://` is a link: a reader sees where
 * it leads. Marks that end a sentence, and a bracket that opened before the address, stay outside.
 */
export const linked = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(/https?:\/\/[^\s<>"«»“”]{1,2048}/giu)) {
    const label = withoutEnd(found)
    const href = URL.parse(label)?.href
    if (href === undefined) continue
    if (index > end) pieces.push(text.slice(end, index))
    pieces.push({ href, label })
    end = index + label.length
  }
  if (end < text.length) pieces.push(text.slice(end))
  return pieces
}

const withoutEnd = (address: string): string => {
  const ended = address.replace(/[.,;:!?'’،؛؟۔…]{1,2048}$/u, '')
  const closes = ended.split(')').length
  const unopened = ended.endsWith(')') && closes > ended.split('(').length
  return unopened ? withoutEnd(ended.slice(0, -1)) : ended
}
