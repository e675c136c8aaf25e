import { once } from 'node:events'
import { createServer } from 'node:http'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import * as v from 'valibot'
import { expect, it, onTestFinished } from 'vitest'
import { readMailStanding } from '../../../infra/commands/read-mail-standing.ts'

/** Answers of the SES API v2, as its reference gives them: https://docs.aws.amazon.com/ses/latest/APIReference-V2/ */
const answers: Readonly<Record<string, object>> = {
  '/v2/email/account': {
    ProductionAccessEnabled: true,
    SendingEnabled: true,
    EnforcementStatus: 'HEALTHY',
    SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 120 },
    SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  },
  '/v2/email/identities/news.example': {
    IdentityType: 'DOMAIN',
    VerifiedForSendingStatus: true,
    DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS' },
  },
  '/v2/email/suppression/addresses': {
    SuppressedDestinationSummaries: [
      { EmailAddress: 'reader@example.org', Reason: 'BOUNCE', LastUpdateTime: 1_764_000_000 },
    ],
    NextToken: 'more',
  },
}

const startSes = async (): Promise<SESv2Client> => {
  const server = createServer(({ url = '' }, response) => {
    const answer = answers[new URL(url, 'http://ses').pathname]
    response.writeHead(answer ? 200 : 404, {
      'content-type': 'application/json',
      ...(!answer && { 'x-amzn-errortype': 'NotFoundException' }),
    })
    response.end(JSON.stringify(answer ?? { message: 'Email identity does not exist.' }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = v.parse(v.object({ port: v.number() }), server.address())
  return new SESv2Client({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
}

const records: Readonly<Record<string, string[][]>> = {
  '_dmarc.news.example': [['google-site-verification=1'], ['v=DMARC1; ', 'p=reject']],
}
const resolveTxt = async (name: string): Promise<string[][]> => {
  const found = records[name]
  if (!found) throw Object.assign(new Error('queryTxt ENOTFOUND'), { code: 'ENOTFOUND' })
  return found
}

it('reads how mail stands, and no suppressed address', async () => {
  const client = await startSes()

  const standing = await readMailStanding({ client, resolveTxt }, 'comments@news.example')

  expect(standing).toEqual({
    from: 'comments@news.example',
    domain: 'news.example',
    account: {
      isOpen: true,
      maySend: true,
      enforcement: 'HEALTHY',
      mailsADay: 50_000,
      sentToday: 120,
      suppresses: ['BOUNCE', 'COMPLAINT'],
      suppressed: { counted: 1, more: true },
    },
    identities: { address: undefined, domain: { verified: true, signs: true } },
    dmarc: 'v=DMARC1; p=reject',
  })
})

it('takes the policy of the domain above where a subdomain has none', async () => {
  const client = await startSes()

  const { dmarc } = await readMailStanding({ client, resolveTxt }, 'comments@mail.news.example')

  expect(dmarc).toBe('v=DMARC1; p=reject')
})
