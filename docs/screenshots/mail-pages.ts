import { decisionPage } from '../../functions/moderation-api/pages/decision-page.tsx'
import { mailPage } from '../../functions/moderation-api/pages/mail-page.tsx'
import { proposals } from '../../shared/domain/decision.ts'
import { waitingComments } from '../../shared/mail/waiting-comments.tsx'
import { moderatedExample } from '../../test/support/moderated-example.ts'

const thread = {
  id: 'library',
  title: 'بعد ستّ سنوات، مكتبة الحيّ تفتح أبوابها',
  url: 'https://news.example/library',
}

const waiting = [
  moderatedExample({
    name: 'نورة السالم',
    content: 'هل هناك نيّة لفتح المكتبة أيّام الجمعة؟ أرجو ذكر المواعيد.',
    thread,
  }),
  moderatedExample({
    name: 'Mark Ellis',
    content:
      'The year is wrong: it reopened in 1987. See https://archive.example.org/library for the report.',
    thread,
    parent: { id: 'parent', name: 'سامي العلي', content: 'لا أتّفق مع الكاتب في الأرقام.' },
  }),
] as const

const [first, answer] = waiting

const pagesIn = (locale: 'ar' | 'en') => ({
  mail: waitingComments({
    locale,
    site: 'demo',
    waiting,
    linksFor: () => proposals.map(decision => ({ decision, href: 'https://comments.example/' })),
    count: 12,
    oldestAt: first.createdAt,
    now: new Date(Date.parse(first.createdAt) + 3 * 3600 * 1000),
    texts: true,
    consoleUrl: 'https://comments.example/console/',
    choiceUrl: 'https://comments.example/',
  }).html,
  'mail-page': decisionPage({ locale, comment: answer, proposed: 'approve', isCurrent: true, action: '/' }),
  'mail-rhythm': mailPage({ locale, site: 'demo', mail: { every: 'hourly', texts: true }, isSaved: true }),
})

export const pages = { ar: pagesIn('ar'), en: pagesIn('en') }
