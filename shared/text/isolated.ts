/**
 * A run of somebody else's words inside a sentence of ours, so that neither turns the other around: between FSI and PDI
 * (UAX #9, 2.7), where markup cannot say it. A run that holds nothing of the other direction stays as it is.
 */
export const isolated = (run: string, dir: 'ltr' | 'rtl'): string =>
  ofTheOther[dir].test(run) ? `\u2068${run}\u2069` : run

const ofTheOther = {
  ltr: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/v,
  rtl: /[[\p{L}\p{N}]--[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]]/v,
} as const
