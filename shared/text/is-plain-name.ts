/**
 * True for a name in any script: letters, marks, digits, punctuation, symbols, spaces, ZWNJ and ZWJ, flags of
 * regions (UTS #51 tag sequences) and the Arabic signs that precede digits (Prepended_Concatenation_Mark, UAX #44).
 * Unassigned code points pass, for next year's letters. Controls, bidi controls (UAX #9) and line separators do not:
 * a name stands in a line with others and must not turn them around.
 */
export const isPlainName = (name: string): boolean =>
  /^(?:\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|[[\u200C-\u200D\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Cn}\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]--\p{Noncharacter_Code_Point}])*$/v.test(
    name,
  )
