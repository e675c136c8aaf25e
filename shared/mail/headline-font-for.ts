import type { Locale } from '../domain/locale.ts'

const kufi =
  "font-family:'Noto Kufi Arabic','SF Arabic','Geeza Pro','Segoe UI',Tahoma,Arial,sans-serif;font-size:23px;line-height:1.6"

/** A newspaper's headline in each script, of fonts that the reader's own device has. */
export const headlineFontFor = {
  ar: kufi,
  fa: kufi,
  ur: "font-family:'Noto Nastaliq Urdu','Jameel Noori Nastaleeq','Urdu Typesetting',Tahoma,Arial,sans-serif;font-size:24px;line-height:2",
  he: "font-family:'Frank Ruhl Libre','David',Georgia,'Times New Roman',serif;font-size:27px;line-height:1.3",
  en: "font-family:Georgia,'Times New Roman',serif;font-size:27px;line-height:1.3",
} as const satisfies Record<Locale, string>
