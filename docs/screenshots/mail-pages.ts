import { decisionPage } from '../../functions/moderation-api/pages/decision-page.tsx'
import { mailPage } from '../../functions/moderation-api/pages/mail-page.tsx'
import { choicePage } from '../../functions/subscription-api/pages/choice-page.tsx'
import { outcomePage } from '../../functions/subscription-api/pages/outcome-page.tsx'
import { proposals } from '../../shared/domain/decision.ts'
import { confirmationLetter } from '../../shared/mail/confirmation-letter.ts'
import { publishedLetter } from '../../shared/mail/published-letter.ts'
import { replyLetter } from '../../shared/mail/reply-letter.ts'
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

const writtenAt = first.createdAt

const letters = {
  ar: {
    articleTitle: thread.title,
    own: {
      name: first.name,
      content: 'كنت أزورها مع جدّي كلّ خميس.\nهل هناك نيّة لفتح المكتبة أيّام الجمعة؟ أرجو ذكر المواعيد.',
    },
    reply: {
      name: 'هيئة التحرير',
      content:
        'شكرًا لسؤالك. تفتح المكتبة أبوابها يوم الجمعة من الرابعة عصرًا حتى الثامنة مساءً، بدءًا من الأسبوع المقبل.\n\nThe English catalogue is open on Fridays, too.',
      staff: true,
    },
  },
  en: {
    articleTitle: 'Six years on, the neighbourhood library opens its doors',
    own: {
      name: 'Ines Duarte',
      content:
        'I went there with my grandfather every Thursday.\nWill it be open on Fridays? Please print the hours.',
    },
    reply: {
      name: 'عمر الناصر',
      content:
        'نعم، من الرابعة عصرًا حتى الثامنة مساءً.\n\nThe hours are on the door, and on https://library.example.org/hours for those who cannot pass by.',
      staff: false,
    },
  },
} as const

const site = { site: 'news', origins: ['https://news.example'], publishes: 'held' as const, version: 1 }

const pagesIn = (locale: 'ar' | 'en') => {
  const { articleTitle, own, reply } = letters[locale]
  const about = {
    locale,
    site: { name: 'news.example' },
    articleTitle,
    href: 'https://news.example/library',
    choicesHref: 'https://comments.example/',
  }
  const waits = {
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
  }
  return {
    mail: waitingComments(waits).html,
    'mail-brief': waitingComments({ ...waits, texts: false }).html,
    'page-decision': decisionPage({
      locale,
      comment: answer,
      proposed: 'approve',
      isCurrent: true,
      action: '/',
    }),
    'page-rhythm': mailPage({ locale, site: 'demo', mail: { every: 'hourly', texts: true }, isSaved: true }),
    'letter-published': publishedLetter({ ...about, ...own }).html,
    'letter-reply': replyLetter({ ...about, own, reply }).html,
    'letter-confirmation': confirmationLetter({ ...about, writtenAt, confirmHref: about.choicesHref }).html,
    ...subscriptionPagesIn(locale),
  }
}

const subscriptionPagesIn = (locale: 'ar' | 'en') => {
  const page = { site: { ...site, locale }, question: 'none', action: '/' } as const
  return {
    'page-question': choicePage({ ...page, question: 'open', writtenAt }),
    'page-choice': choicePage({ ...page, writtenAt }),
    'page-ended': outcomePage({ ...page, held: { choice: 'end', scope: 'site' } }),
  }
}

export const pages = { ar: pagesIn('ar'), en: pagesIn('en') }
