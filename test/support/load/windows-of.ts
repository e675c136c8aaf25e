import type { Sent } from './send-posts.ts'

/** What one address was let through, ten by ten in the order it was sent: each ten spend one window. */
export const windowsOf = (sent: readonly Sent[], perWindow: number): { posts: number; after: number }[] => {
  const accepted = sent
    .filter(({ id }) => id !== undefined)
    .toSorted((one, other) => one.sentAt - other.sentAt)
  const tens = Array.from({ length: Math.ceil(accepted.length / perWindow) }, (_, window) =>
    accepted.slice(window * perWindow, (window + 1) * perWindow),
  )
  return tens.map((ten, index) => ({
    posts: ten.length,
    after: ((ten[0]?.answeredAt ?? 0) - (tens[index - 1]?.[0]?.sentAt ?? Number.NEGATIVE_INFINITY)) / 1000,
  }))
}
