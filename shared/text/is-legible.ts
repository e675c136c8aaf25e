/**
 * False when more than 8 combining marks sit on one base («zalgo»), which paints over its neighbours. Vocalised
 * Arabic carries up to 4; the cap applies after NFC, so composed letters of any script are safe.
 */
export const isLegible = (text: string): boolean => !/\p{M}{9}/u.test(text)
