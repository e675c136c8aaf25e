/** A piece of text that is seen, or the name of one character that is not. */
export type Piece = string | { name: string }

/**
 * Cuts a text at its invisible characters: those ignored by default (UAX #44), formatting ones (`Cf`) and spaces other
 * than U+0020. The usual ones are called by the abbreviations of the Unicode code charts.
 */
export const invisiblesIn = (text: string): Piece[] =>
  text
    .split(invisible)
    // `split` answers what it found at every second place.
    .map((piece, index): Piece => (index % 2 === 1 ? { name: nameOf(piece) } : piece))
    .filter(piece => piece !== '')

const invisible = /([[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]--[ ]])/v

const nameOf = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return abbreviations[code] ?? `U+${code}`
}

const abbreviations: Readonly<Record<string, string>> = {
  '00A0': 'NBSP',
  '00AD': 'SHY',
  '061C': 'ALM',
  '200B': 'ZWSP',
  '200C': 'ZWNJ',
  '200D': 'ZWJ',
  '200E': 'LRM',
  '200F': 'RLM',
  '202A': 'LRE',
  '202B': 'RLE',
  '202C': 'PDF',
  '202D': 'LRO',
  '202E': 'RLO',
  '2060': 'WJ',
  '2066': 'LRI',
  '2067': 'RLI',
  '2068': 'FSI',
  '2069': 'PDI',
  FE0F: 'VS16',
  FEFF: 'BOM',
}
