/** The headings of docs/runbook.md that something leads to. */
export type RunbookSection =
  | '5xx'
  | 'p99'
  | 'throttles'
  | 'iterator-age'
  | 'dead-letters'
  | 'owed-mails-late'
  | 'letters-given-up'
  | 'bounces'
  | 'complaints'
  | 'oldest-waiting'
  | 'cost'
  | 'brake'

export const inRunbook = (section: RunbookSection): string => `docs/runbook.md#${section}`
