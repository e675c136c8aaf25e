import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { createTransport } from 'nodemailer'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { givenServices } from './support/given-services.ts'

let services: Awaited<ReturnType<typeof givenServices>>

beforeAll(async () => {
  services = await givenServices()
})

afterAll(() => services.close())

afterEach(async () => {
  await services.app.request('/local/faults', { method: 'DELETE' })
})

it('keeps a mail as it was sent, and reads it out', async () => {
  await send('mailer', 'تعليقات تنتظر')

  const [mail] = await sentMails()

  expect(mail).toEqual({
    to: ['amal@example.com'],
    from: '"تعليق" <no-reply@example.com>',
    subject: 'تعليقات تنتظر',
    headers: expect.objectContaining({
      to: 'amal@example.com',
      'x-taaliq': 'one two',
      'mime-version': '1.0',
    }),
    text: 'ثلاثة تعليقات',
    html: '<p dir="rtl">ثلاثة تعليقات</p>',
    raw: expect.stringContaining('X-Taaliq: one two'),
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  })
})

it('keeps its mails over a restart, oldest first', async () => {
  const before = await sentMails()
  await send('mailer', 'later')
  const restarted = await givenServices({ dataFolder: services.dataFolder })

  const afterwards = await sentMails(restarted)

  expect(afterwards).toHaveLength(before.length + 1)
  expect(afterwards.at(-1)?.subject).toBe('later')
  await restarted.close()
})

it('shows mails in frames that may run nothing', async () => {
  const answer = await services.app.request('/local/mailbox')
  const page = await answer.text()

  expect(page).toContain('<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"')
  expect(page).not.toContain('<p dir="rtl">')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

it('sends for nobody but who may', async () => {
  await expect(send('reader-api', 'no')).rejects.toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining(
      'ses:SendRawEmail on resource: arn:aws:ses:eu-central-1:000000000000:identity/example.com',
    ),
  })
})

it('asks for the configuration set as well', async () => {
  await expect(send('mailer', 'no', 'other')).rejects.toMatchObject({ name: 'AccessDenied' })
})

it.each([
  ['500', { name: 'InternalFailure' }],
  ['throttled', { name: 'Throttling' }],
  ['MessageRejected', { name: 'MessageRejected' }],
  ['refuse', { code: 'ECONNRESET' }],
  ['timeout-before', { name: 'TimeoutError' }],
])('sends nothing when told to fail with %s', async (answer, error) => {
  const before = await sentMails()
  await plan(answer)

  await expect(send('mailer', answer)).rejects.toMatchObject(error)

  expect(await sentMails()).toHaveLength(before.length)
})

it('sends, and says nothing, when told to time out after', async () => {
  await plan('timeout-after')

  await expect(send('mailer', 'unknowable')).rejects.toMatchObject({ name: 'TimeoutError' })

  expect((await sentMails()).at(-1)?.subject).toBe('unknowable')
})

const send = async (folder: string, subject: string, ConfigurationSetName = 'outgoing') => {
  const client = new SESClient({
    ...services.clientAs(folder),
    requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true },
  })
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: { name: 'تعليق', address: 'no-reply@example.com' },
    to: 'amal@example.com',
    subject,
    headers: { 'X-Taaliq': 'one two' },
    text: 'ثلاثة تعليقات',
    html: '<p dir="rtl">ثلاثة تعليقات</p>',
  })
  return client.send(
    new SendRawEmailCommand({
      Source: 'تعليق <no-reply@example.com>',
      Destinations: ['amal@example.com'],
      RawMessage: { Data: v.parse(v.instance(Buffer), composed.message) },
      ConfigurationSetName,
      Tags: [{ Name: 'kind', Value: 'notice' }],
    }),
  )
}

const sentMails = async ({ app } = services) =>
  v.parse(v.array(v.looseObject({ subject: v.string() })), await (await app.request('/local/mail')).json())

const plan = (answer: string) =>
  services.app.request('/local/faults', {
    method: 'PUT',
    body: JSON.stringify({ ses: { answer, times: 1 } }),
  })
