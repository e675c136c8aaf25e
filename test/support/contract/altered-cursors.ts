const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The cursor with each character in turn replaced by its neighbour in the alphabet: the smallest change there is. */
export const alteredCursors = (cursor: string) =>
  Array.from(cursor, (character, position) => {
    const neighbour = alphabet.at((alphabet.indexOf(character) + 1) % alphabet.length) ?? 'A'
    return cursor.slice(0, position) + neighbour + cursor.slice(position + 1)
  })

/** The cursor cut, lengthened and bent in the ways that lenient decoders forgive. */
export const bentCursors = (cursor: string) => [
  cursor.slice(1),
  cursor.slice(0, -1),
  cursor.slice(0, -2),
  cursor.slice(0, cursor.length / 2),
  `${cursor}A`,
  `${cursor}=`,
  `${cursor}==`,
  `${cursor}.`,
  `${cursor} `,
  ` ${cursor}`,
  `${cursor}\n`,
  `${cursor}\u0000`,
  cursor + cursor,
  `${cursor.slice(0, 4)} ${cursor.slice(4)}`,
  cursor.toUpperCase(),
  cursor.toLowerCase(),
  Array.from(cursor).toReversed().join(''),
  '\u{1f600}',
  'null',
  '{}',
]
