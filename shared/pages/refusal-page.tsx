import type { ProblemCode } from '../domain/problem.ts'
import type { Messages } from '../messages/messages.ts'
import { htmlDocument } from '../text/html-document.ts'
import { LinkPageFrame, type WayOn } from './link-page-frame.tsx'

/** Why a link leads nowhere, and where to go instead. */
export const refusalPage = (messages: Messages, code: ProblemCode, wayOn: WayOn | undefined): string =>
  htmlDocument(<LinkPageFrame messages={messages} title={messages.problems[code]} wayOn={wayOn} />)
