import * as v from 'valibot'
import { MemberId } from '../../shared/contract/member.ts'
import { CommentId, SiteName } from '../../shared/contract/names.ts'
import type { Feedback, NamedMail } from '../../shared/domain/feedback.ts'
import { letterKinds, owedKinds } from '../../shared/domain/outbox.ts'

/**
 * What SES says of a mail, as SNS delivers it. Only what says how it ended and which mail it was is looked at: the rest
 * is full of addresses. `nothing` is what changes nothing: a bounce that may pass, or another event.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const readFeedback = (message: string): Feedback | 'nothing' | 'unreadable' => {
  if (message === greeting) return 'nothing'
  const event = v.safeParse(Event, message)
  // What valibot has to say of a failure quotes the message.
  return event.success ? event.output : 'unreadable'
}

/** Sent once, when the topic becomes an event destination. */
const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.'

/** SES gives each tag as a list, since a message may carry one more than once; ours never do. */
const tag = <TValue extends string>(schema: v.GenericSchema<unknown, TValue>) =>
  v.pipe(
    v.strictTuple([schema]),
    v.transform(([value]): TValue => value),
  )

const ToCommenter = v.pipe(
  v.object({ kind: tag(v.picklist(letterKinds)), owed: tag(v.picklist(owedKinds)), comment: tag(CommentId) }),
  v.transform(({ owed, comment }): NamedMail => ({ comment, kind: owed })),
)
const ToMember = v.pipe(
  v.object({ kind: tag(v.literal('waiting')), site: tag(SiteName), member: tag(MemberId) }),
  v.transform(({ site, member }): NamedMail => ({ site, member })),
)
const mail = v.object({ tags: v.union([ToCommenter, ToMember]) })

const Bounce = v.pipe(
  v.object({
    eventType: v.literal('Bounce'),
    bounce: v.object({ bounceType: v.literal('Permanent') }),
    mail,
  }),
  v.transform(({ mail: { tags } }): Feedback => ({ ending: 'bounced', mail: tags })),
)
const Complaint = v.pipe(
  v.object({ eventType: v.literal('Complaint'), mail }),
  v.transform(({ mail: { tags } }): Feedback => ({ ending: 'complained', mail: tags })),
)
const PassingBounce = v.object({
  eventType: v.literal('Bounce'),
  bounce: v.object({ bounceType: v.picklist(['Transient', 'Undetermined']) }),
})
const OtherEvent = v.object({
  eventType: v.pipe(v.string(), v.notValues(['Bounce', 'Complaint'])),
})
const Nothing = v.pipe(
  v.union([PassingBounce, OtherEvent]),
  v.transform(() => 'nothing' as const),
)

const Event = v.pipe(v.string(), v.parseJson(), v.union([Bounce, Complaint, Nothing]))
