import type { Locale } from '../../../shared/domain/locale.ts'
import type { ProblemCode } from '../../../shared/domain/problem.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { htmlDocument } from '../../../shared/text/html-document.ts'
import { PageFrame } from './page-frame.tsx'

/** Why a link leads nowhere, and where to go instead. */
export const refusalPage = (locale: Locale, code: ProblemCode): string => {
  const messages = messagesFor(locale)
  return htmlDocument(
    <PageFrame messages={messages} title={messages.problems[code]} consolePath="/console/" />,
  )
}
