import type { Lived } from './live-through.ts'

/** Everything in the store that is made from an address: keyed names, sealed addresses and keyed digests of bodies. */
export const madeFromAddresses = ({ authors, ephemera }: Lived['kept']): string[] =>
  [
    ...authors.flatMap(({ authorKey, sealedEmail }) => [authorKey?.S, sealedEmail?.S]),
    ...ephemera.map(({ bodyDigest }) => bodyDigest?.S),
  ].filter(made => made !== undefined)
