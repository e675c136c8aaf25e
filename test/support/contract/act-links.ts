import { tagsOf } from './html.ts'
import type { SentMail } from './schemas/sent-mails.ts'
import { taaliq } from './taaliq.ts'

export type ActLink = { href: string; path: string; id: string; decision: string }

/** The links of a mail by which one person may decide, each with what its token says (docs/decisions/act-from-mail.md). */
export const actLinksIn = ({ html }: Pick<SentMail, 'html'>, sub: string): ActLink[] =>
  tagsOf(html, 'a').flatMap(({ href = '' }) => {
    const path = href.slice(taaliq.origin.length)
    const [, id = '', , , decision = ''] = path.split('/').at(-1)?.split('.') ?? []
    return path.startsWith('/v1/moderation/act/') && path.endsWith(`.${sub}`)
      ? [{ href, path, id, decision }]
      : []
  })
