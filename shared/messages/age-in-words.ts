import type { Messages } from './messages.ts'
import { plural } from './plural.ts'

/**
 * «منذ 3 ساعات», rounded down. Our own sentences: `Intl.RelativeTimeFormat` says «לפני דקה (1)» in Hebrew and
 * «قبل 0 دقيقة» in Arabic.
 */
export const ageInWords = (messages: Messages, since: string, now: Date): string => {
  const minutes = Math.floor((now.getTime() - new Date(since).getTime()) / 60_000)
  if (minutes < 1) return messages.ages.justNow
  if (minutes < 60) return plural(messages, messages.ages.minutes, minutes)
  if (minutes < minutesInTwoDays) return plural(messages, messages.ages.hours, Math.floor(minutes / 60))
  return plural(messages, messages.ages.days, Math.floor(minutes / 1440))
}

const minutesInTwoDays = 2880
