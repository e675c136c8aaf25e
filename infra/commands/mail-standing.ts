/** How a stage's mail stands with Amazon SES in its region, and with the sender's name servers. No address of a reader is in it. */
export type MailStanding = {
  from: string
  /** The sender's. */
  domain: string
  account: {
    /** False in the sandbox: only verified addresses receive anything. */
    isOpen: boolean
    maySend: boolean
    /** `HEALTHY`, `PROBATION` or `SHUTDOWN`. */
    enforcement: string
    mailsADay: number
    sentToday: number
    /** Which kinds of refusals keep an address from being mailed again. */
    suppresses: readonly string[]
    /** How many addresses are not mailed any more; `counted` of them at least, where there are more. */
    suppressed: { counted: number; more: boolean }
  }
  /** The sender's address, and its domain, as far as SES knows them. */
  identities: { address: Identity | undefined; domain: Identity | undefined }
  /** The domain's policy (RFC 9989), if it has published one. */
  dmarc: string | undefined
}

export type Identity = { verified: boolean; signs: boolean }
