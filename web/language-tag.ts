/**
 * The tag by which `Intl` finds digits and calendar: the page's own where it names a region or digits, else the
 * catalogue's language with the digits it names (BCP 47, `-u-nu-`).
 */
export const languageTag = (lang: string, locale: string, numbering: string): string => {
  try {
    const named = new Intl.Locale(lang)
    if (named.language !== locale) return locale
    return named.region || named.numberingSystem ? named.toString() : `${locale}-u-nu-${numbering}`
  } catch {
    return locale
  }
}
