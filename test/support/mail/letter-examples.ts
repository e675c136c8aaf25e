import type { Locale } from '../../../shared/domain/locale.ts'
import { confirmationLetter } from '../../../shared/mail/confirmation-letter.ts'
import { publishedLetter } from '../../../shared/mail/published-letter.ts'
import { replyLetter } from '../../../shared/mail/reply-letter.ts'
import { waitingComments } from '../../../shared/mail/waiting-comments.tsx'
import { normaliseText } from '../../../shared/text/normalise-text.ts'
import { moderatedExample } from '../moderated-example.ts'

type Words = { name: string; title: string; content: string }

export const plainWords: Words = {
  name: 'سارة',
  title: 'مكتبة باب الريح',
  content: 'كنت أزورها كل خميس.',
}

/** Every letter there is, in which somebody wrote these words wherever they can. */
export const letterExamples = (locale: Locale, { name, title, content }: Words = plainWords) => {
  const about = {
    locale,
    site: { name: 'news.example' },
    articleTitle: title,
    href: 'https://news.example/a#taaliq-c1',
    choicesHref: 'https://comments.example/v1/subscriptions/t1',
  }
  const thread = { id: 'article-1', title: normaliseText(title), url: about.href }
  return {
    published: publishedLetter({ ...about, name, content }),
    reply: replyLetter({ ...about, reply: { name, content, staff: true }, own: { content } }),
    confirmation: confirmationLetter({
      locale,
      site: about.site,
      writtenAt: '2026-11-24T08:37:00.000Z',
      confirmHref: about.choicesHref,
    }),
    waiting: waitingComments({
      locale,
      site: 'demo',
      waiting: [moderatedExample({ name: normaliseText(name), content, thread })],
      linksFor: () => [{ decision: 'approve', href: about.choicesHref }],
      count: 1,
      oldestAt: '2026-11-24T09:00:00.000Z',
      now: new Date('2026-11-24T12:00:00Z'),
      texts: true,
      choiceUrl: 'https://comments.example/v1/moderation/mail/x',
      consoleUrl: 'https://comments.example/console/',
    }),
  }
}
