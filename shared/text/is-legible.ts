/**
 * False when more than 8 combining marks sit on one base («zalgo»), which paints over its neighbours. Vocalised
 * Arabic carries up to 4; the cap applies after NFC, so composed letters of any script are safe. Joiners and other
 * invisible characters between the marks do not begin a new base (UAX #29, GB9).
 */
export const isLegible = (text: string): boolean => !/\p{M}{9}/u.test(text.replace(invisible, ''))

const invisible = /[\p{Default_Ignorable_Code_Point}--\p{M}]/gv
