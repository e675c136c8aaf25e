import type { Subscription, SubscriptionLinks, Subscriptions } from '../domain/mail-ports.ts'
import type { Clock, Sites } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { Site } from '../domain/site.ts'
import { confirmationDays, type SubscriptionChoice } from '../domain/subscription-choice.ts'
import { timeOfCommentId } from '../domain/time-of-comment-id.ts'

export type SubscriptionNeeds = {
  subscriptionLinks: () => Promise<SubscriptionLinks>
  subscriptions: Subscriptions
  sites: Pick<Sites, 'get'>
  clock: Clock
}

export type OpenSubscription = {
  site: Site
  subscription: Subscription
  /** Whether the mail asked for a confirmation, and still does. */
  question: 'none' | 'open' | 'late'
  /** When the comment was written that the mail was about, as far as its link tells: of an answer, only whoever wrote that knows. */
  writtenAt: string | undefined
}

/**
 * What a link in a commenter's mail leads to. Nobody learns whether one that leads nowhere was cut, forged, or of a mail
 * that never went out.
 *
 * @throws Problem `unknown-link`
 */
export const openSubscription = async (
  { subscriptionLinks, subscriptions, sites, clock }: SubscriptionNeeds,
  token: string,
): Promise<OpenSubscription> => {
  const owed = (await subscriptionLinks()).read(token)
  const subscription = owed && (await subscriptions.open(owed))
  const site = subscription && (await sites.get(subscription.site))
  if (owed === undefined || subscription === undefined || site === undefined)
    throw new Problem('unknown-link')
  const writtenAt = owed.kind === 'published' ? timeOfCommentId(owed.comment) : undefined
  return { site, subscription, question: questionOf(subscription, clock()), writtenAt }
}

/**
 * Does what was chosen, however often it is, and answers with the choice that now holds. A mail program's one click ends
 * the mails of the site; of an address that nobody confirmed, all there might be.
 *
 * @throws Problem `late-confirmation`; `invalid-decision` to confirm what was not asked; `unknown-link` where the person
 * is known no more
 */
export const changeSubscription = async (
  { clock }: Pick<SubscriptionNeeds, 'clock'>,
  { subscription, question }: OpenSubscription,
  chosen: SubscriptionChoice | 'one-click',
): Promise<SubscriptionChoice> => {
  const choice = chosen === 'one-click' ? oneClick(question) : chosen
  switch (choice.choice) {
    case 'confirm':
      if (question === 'late') throw new Problem('late-confirmation')
      if (question === 'none') throw new Problem('invalid-decision')
      await subscription.confirm(clock().toISOString())
      return choice
    case 'end':
      return { choice: 'end', scope: await subscription.end(choice.scope) }
    case 'resume':
      await subscription.resume(choice.scope)
      return choice
  }
}

const questionOf = ({ letter, sentAt }: Subscription, now: Date): OpenSubscription['question'] => {
  if (letter !== 'confirmation') return 'none'
  const age = now.getTime() - Date.parse(sentAt)
  return age <= confirmationDays * 86_400_000 ? 'open' : 'late'
}

const oneClick = (question: OpenSubscription['question']): SubscriptionChoice => ({
  choice: 'end',
  scope: question === 'none' ? 'site' : 'everything',
})
