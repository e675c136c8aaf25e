import { describe, expect, it } from 'vitest'
import { examineMail } from '../../../infra/commands/examine-mail.ts'
import type { MailStanding } from '../../../infra/commands/mail-standing.ts'

const healthy: MailStanding = {
  from: 'comments@news.example',
  domain: 'news.example',
  account: {
    isOpen: true,
    maySend: true,
    enforcement: 'HEALTHY',
    mailsADay: 50_000,
    sentToday: 120,
    suppresses: ['BOUNCE', 'COMPLAINT'],
    suppressed: { counted: 3, more: false },
  },
  identities: { address: { verified: true, signs: false }, domain: { verified: true, signs: true } },
  dmarc: 'v=DMARC1; p=reject',
}

/** What is found where a healthy account differs in this. */
const found = (account: Partial<MailStanding['account']>, rest: Partial<MailStanding> = {}) =>
  examineMail({ ...healthy, ...rest, account: { ...healthy.account, ...account } }).filter(
    ({ level }) => level !== 'ok',
  )

describe('the doctor', () => {
  it('finds nothing where mail arrives, and says so of each thing it looked at', () => {
    const findings = examineMail(healthy)

    expect(findings.map(({ level }) => level)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
  })

  it.each([
    ['the sandbox', found({ isOpen: false }), 'fails', /sandbox/u],
    ['an account that is stopped', found({ enforcement: 'SHUTDOWN' }), 'fails', /stopped/u],
    ['an account that does not send', found({ maySend: false }), 'fails', /stopped/u],
    ['an account under review', found({ enforcement: 'PROBATION' }), 'look', /reviewing/u],
    ['four fifths of the quota', found({ sentToday: 40_000 }), 'look', /40000 mails .* of 50000/u],
    ['an unverified sender', found({}, { identities: nobody }), 'fails', /not verified/u],
    ['a domain without DKIM', found({}, { identities: unsigned }), 'fails', /not signed by news\.example/u],
    ['a domain without DMARC', found({}, { dmarc: undefined }), 'look', /no DMARC/u],
    ['bounces that are forgotten', found({ suppresses: ['COMPLAINT'] }), 'look', /3 addresses .* BOUNCE/u],
  ] as const)('finds %s, and says what to do', (_, findings, level, says) => {
    expect(findings).toContainEqual({
      level,
      says: expect.stringMatching(says),
      remedy: expect.stringMatching(/\S/u),
    })
  })

  it('takes no limit for no limit', () => {
    expect(found({ mailsADay: -1, sentToday: 1_000_000 })).toEqual([])
  })
})

const nobody = { address: undefined, domain: undefined }
const unsigned = { address: { verified: true, signs: true }, domain: { verified: true, signs: false } }
