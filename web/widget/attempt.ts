import type { Draft } from './draft.ts'
import type { Session } from './session.ts'

/**
 * The idempotency key of what is being sent, and what it had to solve: kept in this tab beside the comment, so that a
 * second try (a double click, a lost answer, the way back) is the same attempt to the API, whose body is the same as well.
 * The address is no part of it.
 */
export const createAttempt = ({ tab, settings: { api, site, thread } }: Session) => {
  const place = `taaliq:attempt:${api}/${site}/${thread}`

  return {
    of: ({ name, content, website, parentId }: Draft): { key: string; proof?: unknown } => {
      const attempt = [name, content, website, parentId].join('\n\n')
      const { attempt: last, key: lastKey, proof } = tab.read(place)
      if (last === attempt && typeof lastKey === 'string') return { key: lastKey, proof }
      const key = randomKey()
      tab.write(place, { attempt, key })
      return { key }
    },
    keepProof: (proof: unknown): void => tab.write(place, { ...tab.read(place), proof }),
    forget: (): void => tab.write(place, {}),
  }
}

/** `randomUUID` wants a secure context; a page on plain http has this. */
const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
