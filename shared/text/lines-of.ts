/** The lines of a text as programs show them, which break at LINE and PARAGRAPH SEPARATOR too (UAX #14, BK). */
export const linesOf = (text: string): string[] => text.split(/[\n\u2028\u2029]/u)
