/**
 * True when something would be seen: a letter, number, mark, punctuation or symbol that is not invisible by
 * definition (`Default_Ignorable_Code_Point`, UAX #44: U+3164 HANGUL FILLER among them) nor U+2800 BRAILLE BLANK.
 */
export const isVisible = (text: string): boolean =>
  /[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800]]/v.test(text)
