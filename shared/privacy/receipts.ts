import type { KeyedDigest, KeyedDigests } from './keyed-digest.ts'
import { sameText } from './same-text.ts'

type Received = { site: string; thread: string; id: string }

/** A receipt proves that its holder wrote a comment. It is made from where the comment stands, never from an address. */
export const createReceipts = (digests: KeyedDigests) => {
  const sign = (digest: KeyedDigest, { site, thread, id }: Received): string =>
    digest('receipt', site, thread, id)

  return {
    write: (received: Received): string => sign(digests[0], received),
    proves: (receipt: string, received: Received): boolean =>
      digests.some(digest => sameText(receipt, sign(digest, received))),
  }
}
