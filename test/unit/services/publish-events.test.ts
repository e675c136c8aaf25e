import * as v from 'valibot'
import { expect, it } from 'vitest'
import { readFeedback } from '../../../functions/feedback/read-feedback.ts'
import { createPublishEvents } from '../../../local/services/ses/create-publish-events.ts'

const comment = '0196f0de-0000-7000-8000-000000000001'
const topicArn = 'arn:aws:sns:eu-central-1:000000000000:returns'

const mailTo = (...destinations: string[]) => ({
  messageId: 'a-message',
  raw: Buffer.from('From: Taaliq <comments@news.example>\r\nSubject: A reply\r\n\r\ntext').toString('base64'),
  source: 'Taaliq <comments@news.example>',
  destinations,
  tags: { kind: 'reply', owed: 'reply', comment },
  configurationSet: 'outgoing',
  at: '2026-11-26T04:00:00.000Z',
})

type Given = { types?: readonly ('bounce' | 'complaint')[]; configurationSet?: string }

/** What a function is told of a mail. */
const tellOf = async (
  mail: ReturnType<typeof mailTo>,
  { types = ['bounce', 'complaint'], configurationSet = 'outgoing' }: Given = {},
) => {
  const told: { functionName: string; event: unknown; type: string }[] = []
  const publish = createPublishEvents({
    mailEvents: [
      {
        configurationSet,
        types,
        topicArn,
        subscriptions: [{ arn: `${topicArn}:1`, functionName: 'feedback' }],
      },
    ],
    installation: { accountId: '000000000000' },
    invoke: async (functionName, event, type) => {
      told.push({ functionName, event, type })
    },
  })
  await publish(mail)
  return told
}

const Notification = v.object({
  Records: v.tuple([v.object({ Sns: v.object({ Message: v.string() }) })]),
})
const messageIn = (event: unknown): string => v.parse(Notification, event).Records[0].Sns.Message

it.each([
  ['bounce@simulator.amazonses.com', { ending: 'bounced', mail: { comment, kind: 'reply' } }],
  ['Bounce+a.label@simulator.amazonses.com', { ending: 'bounced', mail: { comment, kind: 'reply' } }],
  ['suppressionlist@simulator.amazonses.com', { ending: 'bounced', mail: { comment, kind: 'reply' } }],
  ['complaint+1@simulator.amazonses.com', { ending: 'complained', mail: { comment, kind: 'reply' } }],
  ['ooto@simulator.amazonses.com', 'nothing'],
])('tells of a mail to %s what SES would, asynchronously', async (address, feedback) => {
  const [told, ...more] = await tellOf(mailTo(address))

  expect(more).toEqual([])
  expect(told).toMatchObject({ functionName: 'feedback', type: 'Event' })
  expect(readFeedback(messageIn(told?.event))).toEqual(feedback)
})

it('says all that SES says, addresses and headers among it', async () => {
  const [told] = await tellOf(mailTo('bounce@simulator.amazonses.com'))

  expect(JSON.parse(messageIn(told?.event))).toMatchObject({
    eventType: 'Bounce',
    bounce: {
      bounceType: 'Permanent',
      bouncedRecipients: [{ emailAddress: 'bounce@simulator.amazonses.com' }],
    },
    mail: {
      destination: ['bounce@simulator.amazonses.com'],
      headers: expect.arrayContaining([{ name: 'subject', value: 'A reply' }]),
      tags: { kind: ['reply'], 'ses:configuration-set': ['outgoing'] },
    },
  })
})

it.each(['success@simulator.amazonses.com', 'amal@example.com', 'bounce@simulator.amazonses.com.example'])(
  'tells nothing of a mail to %s',
  async address => {
    expect(await tellOf(mailTo(address))).toEqual([])
  },
)

it('tells only of the events that are asked for, and of each recipient', async () => {
  const mail = mailTo('bounce@simulator.amazonses.com', 'complaint@simulator.amazonses.com')

  expect(await tellOf(mail)).toHaveLength(2)
  expect(await tellOf(mail, { types: ['complaint'] })).toHaveLength(1)
  expect(await tellOf(mail, { configurationSet: 'another' })).toEqual([])
})
