/** Texts whose code points, UTF-16 units and bytes all differ: a limit counted in the wrong unit shows. */
export const scripts = [
  { script: 'Latin', pattern: 'comment ' },
  { script: 'Arabic', pattern: 'تعليق' },
  { script: 'Persian with ZWNJ', pattern: 'می\u200cخواهم' },
  { script: 'emoji', pattern: '😀' },
  { script: 'four-byte letters', pattern: '𐐷𠜎𞤀' },
] as const

/** That many code points of a pattern over and over, never ending in a space. */
export const textOfLength = (pattern: string, codePoints: number) => {
  const points = Array.from(pattern)
  const text = Array.from({ length: codePoints }, (_, index) => points[index % points.length] ?? '')
  return text.join('').replace(/ $/u, '.')
}
