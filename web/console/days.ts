/** Days of the moderator's own time zone, as a date field writes them: `2026-11-25` (`sv` writes dates as ISO 8601 does). */
export const dayOf = (moment: Date): string => moment.toLocaleDateString('sv')

export const dayIn = (days: number): string => {
  const now = new Date()
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days))
}

/** The moment that a day begins, or one so many days later, as the API takes it. */
export const midnight = (day: string, later = 0): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}
