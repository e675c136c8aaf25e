import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMailStore } from '../../../local/services/ses/create-mail-store.ts'
import { readMail } from '../../../local/services/ses/read-mail.ts'
import { createSendMail } from '../../../shared/mail/send-mail.ts'
import { normaliseText } from '../../../shared/text/normalise-text.ts'
import { hostileWords } from '../../support/mail/hostile-words.ts'
import { letterExamples } from '../../support/mail/letter-examples.ts'
import { readRaw } from '../../support/mail/read-raw.ts'
import { givenServices } from '../services/support/given-services.ts'

let services: Awaited<ReturnType<typeof givenServices>>

beforeAll(async () => {
  services = await givenServices()
})

afterAll(() => services.close())

const send = async (given: { subject: string; html: string; text: string; to?: string }) => {
  const sendMail = createSendMail({
    ses: new SESClient(services.clientAs('mailer')),
    from: '"تعليق" <no-reply@example.com>',
    configurationSet: 'outgoing',
    newMessageId: () => 'm1',
    clock: () => new Date('2026-11-24T12:00:00Z'),
  })
  await sendMail({
    to: 'amal@example.com',
    locale: 'ar',
    conversation: 'thread.demo.article-1',
    unsubscribeUrl: 'https://comments.example/v1/subscriptions/t1',
    tags: { kind: 'reply', owed: 'reply', comment: 'c1' },
    ...given,
  })
  const sent = createMailStore(services.dataFolder).all().at(-1)
  if (!sent) throw new Error('Nothing was sent')
  return readMail(sent)
}

const knownFields = [
  'Auto-Submitted',
  'Content-Language',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'From',
  'To',
  'References',
  'Subject',
  'Message-ID',
  'Date',
  'MIME-Version',
  'Content-Type',
]

describe.each(Object.entries(hostileWords))('a mail that holds %s', (_, words) => {
  it.each(['published', 'reply', 'confirmation', 'waiting'] as const)(
    'goes to one person, whole and with our headers only: %s',
    async kind => {
      const letter = letterExamples('ar', { name: words, title: words, content: normaliseText(words) })[kind]

      const { to, subject, headers, text, html, raw } = await send(letter)

      expect(to).toEqual(['amal@example.com'])
      expect(headers['to']).toBe('amal@example.com')
      expect({ subject, text, html }).toEqual(letter)
      expect(readRaw(raw)).toEqual({
        fields: knownFields,
        longestLine: expect.toSatisfy(isShort),
        bareBreaks: 0,
      })
    },
  )

  it('shows that very text as its subject, in one line', async () => {
    const { subject, raw } = await send({ subject: words, html: '<p>a</p>', text: 'a' })

    expect(subject).toBe(words.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '))
    expect(readRaw(raw)).toMatchObject({ fields: knownFields, longestLine: expect.toSatisfy(isShort) })
  })
})

/** RFC 5322, 2.1.1: 998 at most, 78 at best. */
const isShort = (bytes: number) => bytes <= 78

it('says what it is, and which mails it belongs to', async () => {
  const { headers } = await send(letterExamples('ar').reply)

  expect(headers).toMatchObject({
    'auto-submitted': 'auto-generated',
    'content-language': 'ar',
    references: '<thread.demo.article-1@example.com>',
    'message-id': '<m1@example.com>',
    date: 'Tue, 24 Nov 2026 12:00:00 +0000',
    'list-unsubscribe': '<https://comments.example/v1/subscriptions/t1>',
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  })
})

it.each(['amal@example.com\r\nBcc: eve@example.org', 'amal@example.com, eve@example.org'])(
  'names one recipient, whatever the address holds: %j',
  async to => {
    const { raw } = await send({ ...letterExamples('ar').reply, to })

    expect(readRaw(raw).fields).toEqual(knownFields)
    expect(raw).not.toMatch(/^To:.*, eve@example\.org\r$/mu)
  },
)
