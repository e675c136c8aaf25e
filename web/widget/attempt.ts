import type { Draft } from './draft.ts'
import type { Session } from './session.ts'

/**
 * The idempotency key of what is being sent: kept in this tab beside the comment, so that a second try (a double
 * click, a lost answer, the way back) is the same attempt to the API. The address is no part of it.
 */
export const createAttempt = ({ tab, settings: { api, site, thread } }: Session) => {
  const place = `taaliq:attempt:${api}/${site}/${thread}`

  return {
    keyFor: ({ name, content, website, parentId }: Draft): string => {
      const attempt = [name, content, website, parentId].join('\n\n')
      const last = tab.read(place)
      if (last['attempt'] === attempt && typeof last['key'] === 'string') return last['key']
      const key = randomKey()
      tab.write(place, { attempt, key })
      return key
    },
    forget: (): void => tab.write(place, {}),
  }
}

/** `randomUUID` wants a secure context; a page on plain http has this. */
const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
