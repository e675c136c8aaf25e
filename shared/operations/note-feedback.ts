import type { Feedback } from '../domain/feedback.ts'
import type { MailReturns } from '../domain/mail-ports.ts'
import type { Clock } from '../domain/ports.ts'

export type NoteFeedbackNeeds = { mailReturns: MailReturns; clock: Clock }

/** Notes that a mail came back, where the next one would be written: none goes there any more. */
export const noteFeedback = async (
  { mailReturns, clock }: NoteFeedbackNeeds,
  { ending, mail }: Feedback,
): Promise<void> => {
  const at = clock().toISOString()
  if ('member' in mail) await mailReturns.fromMember(mail.site, mail.member, at)
  else await mailReturns.fromCommenter(mail, ending, at)
}
