import { codePoints } from './code-points.ts'

/** At most `limit` code points of a text, cut between graphemes (UAX #29), with an ellipsis when something is left out. */
export const excerpt = (text: string, limit: number): string => {
  if (codePoints(text) <= limit) return text
  let kept = ''
  let count = 1
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    count += codePoints(segment)
    if (count > limit) break
    kept += segment
  }
  return `${kept}…`
}
