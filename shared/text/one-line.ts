/** Text that can stand in a line with others: breaks and controls become spaces, and nothing in it turns its neighbours around (UAX #9). */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Bidi_Control}--[\u200E\u200F\u061C]]/gv, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
