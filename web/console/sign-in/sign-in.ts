import * as v from 'valibot'
import { keep, kept } from '../kept.ts'
import type { Provider } from './provider.ts'
import { createSession, type Session } from './session.ts'

const Started = v.object({ verifier: v.string(), state: v.string(), place: v.string() })
const name = 'sign-in'

/** The console's own address: what the provider sends the browser back to, registered with the client. */
export const home = '/console/'

/** Leaves for the provider, to come back to this very place. */
export const goAndSignIn = async (provider: Provider, language: string): Promise<void> => {
  const { started, url } = await provider.start(language)
  keep(name, { ...started, place: placeOf(new URL(location.href)) })
  location.assign(url)
}

/**
 * The session of somebody who comes back from the provider, in the place they left from; nothing where nobody does.
 * An answer to a sign-in that this tab has not begun is no sign-in (RFC 9700, 4.7).
 */
export const comeBack = async (provider: Provider): Promise<Session | undefined> => {
  const answer = new URL(location.href)
  const started = v.safeParse(Started, kept(name))
  keep(name, undefined)
  if (!started.success || !answer.searchParams.has('state')) return undefined
  const signedIn = await provider.finish(answer, started.output)
  history.replaceState(null, '', started.output.place)
  return createSession(provider, signedIn)
}

/** Without what the provider has added. */
const placeOf = ({ pathname, searchParams, hash }: URL): string => {
  for (const added of ['code', 'state', 'iss', 'error', 'error_description']) searchParams.delete(added)
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  return `${pathname}${query}${hash}`
}
