import type { Messages } from './messages.ts'

/**
 * «24 نوفمبر 2026 في 08:37 UTC». The reader's time zone is unknown to a page without script, so the zone is named.
 * Persian dates are in the Solar Hijri calendar, as CLDR and Persian newspapers have them.
 */
export const timeInWords = (
  { locale, numbering }: Pick<Messages, 'locale' | 'numbering'>,
  at: string,
): string =>
  new Intl.DateTimeFormat(`${locale}-u-nu-${numbering}`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(new Date(at))
