import type { KeyedDigest } from './keyed-digest.ts'
import { sameText } from './same-text.ts'

type Received = { site: string; thread: string; id: string }

/** A receipt proves that its holder wrote a comment. It is made from where the comment stands, never from an address. */
export const createReceipts = (digest: KeyedDigest) => {
  const write = ({ site, thread, id }: Received): string => digest('receipt', site, thread, id)

  return {
    write,
    proves: (receipt: string, received: Received): boolean => sameText(receipt, write(received)),
  }
}
