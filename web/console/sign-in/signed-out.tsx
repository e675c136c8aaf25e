/** @jsxImportSource preact */
import type { ConsoleMessages } from '../../messages/console/console-messages.ts'
import { usePageLanguage } from '../page-language.ts'

type Props = { messages: ConsoleMessages; signIn: () => void; failed?: boolean }

export const SignedOut = ({ messages, signIn, failed = false }: Props) => {
  usePageLanguage(messages, messages.title)
  return (
    <main class="signed-out">
      <h1>{messages.title}</h1>
      <p role={failed ? 'alert' : 'status'}>{failed ? messages.signInFailed : messages.signedOut}</p>
      <button type="button" class="primary" onClick={signIn}>
        {failed ? messages.retry : messages.signIn}
      </button>
    </main>
  )
}
