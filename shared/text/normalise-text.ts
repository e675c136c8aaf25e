/**
 * What is kept of a text: line breaks as `\n`, NFC (UAX #15), no white space around it. Nothing else changes:
 * ZWNJ, ZWJ, diacritics, variation selectors and emoji sequences stay as typed.
 */
export const normaliseText = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()
