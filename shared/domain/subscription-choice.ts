import type { MailScope } from './outbox.ts'

/** What a person says about the mails they get: that they want them, which shall end, and which need not end after all. */
export type SubscriptionChoice = { choice: 'confirm' } | { choice: 'end' | 'resume'; scope: MailScope }

/** How long a mail asks for a confirmation: who finds it later is asked anew with their next comment. */
export const confirmationDays = 7
