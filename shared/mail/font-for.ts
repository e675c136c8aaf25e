import type { Locale } from '../domain/locale.ts'

const latin =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.6"
const naskh =
  "font-family:'Noto Naskh Arabic','Geeza Pro','Segoe UI',Tahoma,Arial,sans-serif;font-size:18px;line-height:1.8"
const nastaliq =
  "font-family:'Noto Nastaliq Urdu','Jameel Noori Nastaleeq','Urdu Typesetting',Tahoma,Arial,sans-serif;font-size:17px;line-height:2.2"

/** Fonts that the reader's own device has: a mail fetches nothing. */
export const fontFor = { ar: naskh, fa: naskh, ur: nastaliq, he: latin, en: latin } as const satisfies Record<
  Locale,
  string
>
