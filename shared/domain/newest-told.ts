/** As many waiting comments as a notice remembers by name: with them it stays below 1 KB. */
export const newestTold = 10
