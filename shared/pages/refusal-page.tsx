import type { ProblemCode } from '../domain/problem.ts'
import type { Messages } from '../messages/messages.ts'
import { htmlDocument } from '../text/html-document.ts'
import { LinkPageFrame, type WayOn } from './link-page-frame.tsx'

type RefusalPageProps = {
  messages: Messages
  /** The name of the site, where it is known. */
  site: string | undefined
  code: ProblemCode
  wayOn: WayOn | undefined
}

/** Why a link leads nowhere, or a form was not read, and where to go instead. */
export const refusalPage = ({ code, ...page }: RefusalPageProps): string =>
  htmlDocument(<LinkPageFrame {...page} title={page.messages.problems[code]} />)
