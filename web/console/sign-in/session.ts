import { type ReadonlySignal, signal } from '@preact/signals'
import { ResponseBodyError } from 'oauth4webapi'
import type { Provider, SignedIn } from './provider.ts'

/** Nobody is signed in any more; what was asked was not done. */
export class SessionEnded extends Error {
  override name = 'SessionEnded'
}

export type Session = {
  /** As the signed-in person. Asks for a new token where the old one ends. @throws SessionEnded */
  fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>
  ended: ReadonlySignal<boolean>
  person: string
}

const earlyMilliseconds = 30_000

/** Tokens stay in this closure: nothing in the page's storage opens the API (RFC 9700, 4.10). */
export const createSession = (provider: Pick<Provider, 'refresh'>, signedIn: SignedIn): Session => {
  let { tokens } = signedIn
  const ended = signal(false)

  let refreshing: Promise<void> | undefined
  const refresh = (): Promise<void> => {
    refreshing ??= renew().finally(() => {
      refreshing = undefined
    })
    return refreshing
  }
  const renew = async () => {
    if (ended.value || tokens.refresh === undefined) return end()
    try {
      tokens = await provider.refresh(tokens.refresh)
    } catch (error) {
      // Refused, the session is over; unreachable, it may go on later.
      if (error instanceof ResponseBodyError) return end()
      throw error
    }
  }
  const end = (): never => {
    ended.value = true
    throw new SessionEnded()
  }

  const send: Session['fetch'] = (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('authorization', `Bearer ${tokens.access}`)
    return fetch(input, { ...init, headers, credentials: 'omit', cache: 'no-store' })
  }

  return {
    ended,
    person: signedIn.person,
    fetch: async (input, init) => {
      if (Date.now() > tokens.until - earlyMilliseconds) await refresh()
      const answer = await send(input, init)
      if (answer.status !== 401) return answer
      await refresh()
      const again = await send(input, init)
      return again.status === 401 ? end() : again
    },
  }
}
