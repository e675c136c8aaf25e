import type { Owed } from './outbox.ts'

/** How a mail came back for good: nobody is there, or whoever got it called it spam. */
export type Ending = 'bounced' | 'complained'

/** A mail as its tags name it: what a commenter was owed, or what waits, told to a member of a site. */
export type NamedMail = Owed | { site: string; member: string }

/** What the mail provider says of a mail that it took. */
export type Feedback = { ending: Ending; mail: NamedMail }
