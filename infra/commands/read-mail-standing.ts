import {
  GetAccountCommand,
  GetEmailIdentityCommand,
  ListSuppressedDestinationsCommand,
  NotFoundException,
  type SESv2Client,
} from '@aws-sdk/client-sesv2'
import * as v from 'valibot'
import type { Identity, MailStanding } from './mail-standing.ts'

type Needs = {
  client: SESv2Client
  /** `resolveTxt` of `node:dns/promises`. */
  resolveTxt: (name: string) => Promise<string[][]>
}

/** Asks SES and the sender's name servers; changes nothing. */
export const readMailStanding = async (needs: Needs, from: string): Promise<MailStanding> => {
  const domain = from.split('@').at(-1) ?? ''
  const [account, suppressed, knownAddress, knownDomain, dmarc] = await Promise.all([
    needs.client.send(new GetAccountCommand({})),
    countSuppressed(needs.client),
    readIdentity(needs.client, from),
    readIdentity(needs.client, domain),
    readDmarc(needs.resolveTxt, domain),
  ])
  return {
    from,
    domain,
    account: {
      isOpen: account.ProductionAccessEnabled ?? false,
      maySend: account.SendingEnabled ?? false,
      enforcement: account.EnforcementStatus ?? 'HEALTHY',
      mailsADay: account.SendQuota?.Max24HourSend ?? 0,
      sentToday: account.SendQuota?.SentLast24Hours ?? 0,
      suppresses: account.SuppressionAttributes?.SuppressedReasons ?? [],
      suppressed,
    },
    identities: { address: knownAddress, domain: knownDomain },
    dmarc,
  }
}

const readIdentity = async (client: SESv2Client, name: string): Promise<Identity | undefined> => {
  try {
    const { VerifiedForSendingStatus, DkimAttributes } = await client.send(
      new GetEmailIdentityCommand({ EmailIdentity: name }),
    )
    return {
      verified: VerifiedForSendingStatus ?? false,
      signs: DkimAttributes?.SigningEnabled === true && DkimAttributes.Status === 'SUCCESS',
    }
  } catch (error) {
    if (error instanceof NotFoundException) return undefined
    throw error
  }
}

const pageSize = 1000

/** One page is told of; who stands in it is not. */
const countSuppressed = async (client: SESv2Client): Promise<{ counted: number; more: boolean }> => {
  const { SuppressedDestinationSummaries = [], NextToken } = await client.send(
    new ListSuppressedDestinationsCommand({ PageSize: pageSize }),
  )
  return { counted: SuppressedDestinationSummaries.length, more: NextToken !== undefined }
}

/** A subdomain without a policy of its own has that of a domain above it (RFC 9989, DNS tree walk). */
const readDmarc = async (resolveTxt: Needs['resolveTxt'], domain: string): Promise<string | undefined> => {
  const labels = domain.split('.')
  for (let above = 0; above <= labels.length - 2; above += 1) {
    const name = `_dmarc.${labels.slice(above).join('.')}`
    const records = await resolveTxt(name).catch(unlessNone)
    const policy = records.map(parts => parts.join('')).find(record => /^v=DMARC1\b/u.test(record))
    if (policy !== undefined) return policy
  }
  return undefined
}

/** No such name, or no record of the kind: the domain above is asked. */
const unlessNone = (error: unknown): string[][] => {
  if (v.is(Unknown, error)) return []
  throw error
}

const Unknown = v.object({ code: v.picklist(['ENOTFOUND', 'ENODATA']) })
