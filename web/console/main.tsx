/** @jsxImportSource preact */
import { render } from 'preact'
import { loadConsoleMessages } from '../messages/console/load-console-messages.ts'
import { App } from './app.tsx'
import { loadConfig } from './config.ts'
import { createDesk } from './desk.ts'
import { keep, kept } from './kept.ts'
import { preferredLocale } from './preferences.ts'
import { createProvider } from './sign-in/provider.ts'
import { comeBack, goAndSignIn, home } from './sign-in/sign-in.ts'
import { SignedOut } from './sign-in/signed-out.tsx'

const root = document.body
const locale = preferredLocale()
const messages = await loadConsoleMessages(locale)

const signedOut = 'signed-out'

const start = async (): Promise<void> => {
  const provider = await createProvider(await loadConfig(), new URL(home, location.origin).href)
  const signIn = () => {
    keep(signedOut, undefined)
    void goAndSignIn(provider, locale)
  }
  if (kept(signedOut) === true) return render(<SignedOut {...{ messages, signIn }} />, root)
  const session = await comeBack(provider)
  if (session === undefined) return goAndSignIn(provider, locale)
  const signOut = () => {
    keep(signedOut, true)
    location.assign(provider.signOutUrl())
  }
  const desk = createDesk({ session, messages, leave: { signIn, signOut } })
  void desk.unsent.send()
  return render(<App desk={desk} />, root)
}

await start().catch(() =>
  render(<SignedOut messages={messages} signIn={() => location.assign(home)} failed />, root),
)
