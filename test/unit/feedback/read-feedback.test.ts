import { expect, it } from 'vitest'
import { readFeedback } from '../../../functions/feedback/read-feedback.ts'
import { bounceOf, complaintOf, deliveryOf, mailedTo } from '../../support/feedback/ses-events.ts'

const comment = '0196f0de-0000-7000-8000-000000000001'
const toCommenter = { kind: 'confirmation', owed: 'reply', comment }
const toMember = { kind: 'waiting', site: 'demo', member: 'b2f4c6d8-0000-4000-8000-000000000001' }

const read = (event: object) => readFeedback(JSON.stringify(event))

it('names the mail that a commenter was owed, whatever letter went out', () => {
  expect(read(bounceOf(toCommenter))).toEqual({ ending: 'bounced', mail: { comment, kind: 'reply' } })
  expect(read(complaintOf({ ...toCommenter, kind: 'reply' }))).toEqual({
    ending: 'complained',
    mail: { comment, kind: 'reply' },
  })
})

it('names the member of a site who was told what waits', () => {
  const mail = { site: 'demo', member: toMember.member }

  expect(read(bounceOf(toMember))).toEqual({ ending: 'bounced', mail })
  expect(read(complaintOf(toMember))).toEqual({ ending: 'complained', mail })
})

it('takes a mail that SES suppressed for one that bounced', () => {
  const { bounce, ...event } = bounceOf(toCommenter)

  const suppressed = { ...event, bounce: { ...bounce, bounceSubType: 'OnAccountSuppressionList' } }

  expect(read(suppressed)).toMatchObject({ ending: 'bounced' })
})

it.each(['Transient', 'Undetermined'])('waits out a bounce that is %s', bounceType => {
  expect(read(bounceOf(toCommenter, bounceType))).toBe('nothing')
})

it('leaves other events alone, and what SES says when it is made to publish', () => {
  expect(read(deliveryOf(toCommenter))).toBe('nothing')
  expect(read({ ...deliveryOf(toCommenter), eventType: 'Reject' })).toBe('nothing')
  expect(readFeedback('Successfully validated SNS topic for Amazon SES event publishing.')).toBe('nothing')
})

it.each([
  ['no JSON', `bounced: ${mailedTo}`],
  ['half a message', JSON.stringify(bounceOf(toCommenter)).slice(0, -9)],
  ['a list', '[]'],
  ['nothing', ''],
  ['a notification without tags', JSON.stringify({ notificationType: 'Bounce', mail: {} })],
  ['a bounce of no known kind', JSON.stringify(bounceOf(toCommenter, 'Final'))],
  ['a bounce of a mail without tags', JSON.stringify(bounceOf({}))],
  ['a mail of a kind that nobody sends', JSON.stringify(bounceOf({ ...toCommenter, kind: 'digest' }))],
  ['a comment that has no such id', JSON.stringify(bounceOf({ ...toCommenter, comment: mailedTo }))],
  ['a member who has no such id', JSON.stringify(complaintOf({ ...toMember, member: mailedTo }))],
  [
    'a tag with two values',
    JSON.stringify(bounceOf(toCommenter)).replace(`["${comment}"]`, `["${comment}","${comment}"]`),
  ],
])('reads no feedback in %s', (_, message) => {
  expect(readFeedback(message)).toBe('unreadable')
})
