import type { MailStanding } from './mail-standing.ts'

export type Finding = {
  level: 'ok' | 'look' | 'fails'
  /** What was found. */
  says: string
  /** What to do about it; absent where nothing is to be done. */
  remedy?: string
}

/** Everything that keeps mails from arriving, or soon will, each with its remedy. */
export const examineMail = (standing: MailStanding): Finding[] => [
  sandbox(standing),
  sending(standing),
  quota(standing),
  identity(standing),
  dkim(standing),
  dmarc(standing),
  suppression(standing),
]

/** https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html */
const sandbox = ({ account }: MailStanding): Finding =>
  account.isOpen
    ? { level: 'ok', says: 'The account is out of the sandbox.' }
    : {
        level: 'fails',
        says: 'The account is in the sandbox: only addresses that were verified in it receive mail.',
        remedy: 'Request production access in the SES console, Account dashboard, in this region.',
      }

/** https://docs.aws.amazon.com/ses/latest/dg/faqs-enforcement.html */
const sending = ({ account: { maySend, enforcement } }: MailStanding): Finding => {
  if (!maySend || enforcement === 'SHUTDOWN') {
    return {
      level: 'fails',
      says: 'SES has stopped this account from sending.',
      remedy:
        'Answer the case that AWS has opened in the Support Center; mails that are owed wait until then.',
    }
  }
  return enforcement === 'PROBATION'
    ? {
        level: 'look',
        says: 'AWS is reviewing this account for bounces or complaints.',
        remedy: 'Look at both rates in the SES console, Reputation metrics, and answer the case.',
      }
    : { level: 'ok', says: 'The account may send.' }
}

const fullFrom = 0.8

const quota = ({ account: { sentToday, mailsADay } }: MailStanding): Finding => {
  // SES says -1 where there is no limit.
  const isNearlyFull = mailsADay >= 0 && sentToday >= fullFrom * mailsADay
  const says = `${sentToday} mails in the last 24 hours, of ${mailsADay < 0 ? 'any number' : mailsADay}.`
  return isNearlyFull
    ? {
        level: 'look',
        says,
        remedy: 'Request a higher sending quota in Service Quotas, SES, “Sending quota”.',
      }
    : { level: 'ok', says }
}

/** https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html */
const identity = ({ from, domain, identities }: MailStanding): Finding =>
  [identities.address, identities.domain].some(known => known?.verified)
    ? { level: 'ok', says: `${from} is verified.` }
    : {
        level: 'fails',
        says: `${from} is not verified: SES refuses every mail.`,
        remedy: `Follow the link in the mail that SES sent to ${from}, or verify ${domain} as a domain.`,
      }

/** https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-dkim.html */
const dkim = ({ domain, identities }: MailStanding): Finding =>
  identities.domain?.signs
    ? { level: 'ok', says: `Mails are signed by ${domain} (DKIM).` }
    : {
        level: 'fails',
        says: `Mails are not signed by ${domain} (DKIM): large providers put them with the spam, or refuse them.`,
        remedy: identities.domain
          ? `Publish the three CNAME records that the SES console shows for ${domain}.`
          : `Create the domain identity ${domain} in SES with Easy DKIM, and publish its three CNAME records.`,
      }

/** RFC 9989; asked for by Google and Yahoo since 2024. */
const dmarc = ({ domain, dmarc: policy }: MailStanding): Finding =>
  policy === undefined
    ? {
        level: 'look',
        says: `${domain} publishes no DMARC policy.`,
        remedy: `Publish TXT _dmarc.${domain} "v=DMARC1; p=none", and a stricter p once reports are clean.`,
      }
    : { level: 'ok', says: `DMARC: ${policy}` }

/** https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list.html */
const suppression = ({ account: { suppresses, suppressed } }: MailStanding): Finding => {
  const says = `${suppressed.counted}${suppressed.more ? ' or more' : ''} addresses are not mailed any more.`
  const forgotten = ['BOUNCE', 'COMPLAINT'].filter(reason => !suppresses.includes(reason))
  return forgotten.length === 0
    ? { level: 'ok', says }
    : {
        level: 'look',
        says: `${says} SES does not keep who answered with ${forgotten.join(' or ')}.`,
        remedy: 'aws sesv2 put-account-suppression-attributes --suppressed-reasons BOUNCE COMPLAINT',
      }
}
