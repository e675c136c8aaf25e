import { describe, expect, it } from 'vitest'
import { choicePage } from '../../../functions/subscription-api/pages/choice-page.tsx'
import { outcomePage } from '../../../functions/subscription-api/pages/outcome-page.tsx'
import { locales } from '../../../shared/domain/locale.ts'
import { mailScopes } from '../../../shared/domain/outbox.ts'
import type { SubscriptionChoice } from '../../../shared/domain/subscription-choice.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { timeInWords } from '../../../shared/messages/time-in-words.ts'
import { firstTag, tagsOf } from '../../support/contract/html.ts'

const action = '/v1/subscriptions/token'
const writtenAt = '2026-11-24T08:37:00.000Z'
const questions = ['none', 'open', 'late'] as const

const choices: SubscriptionChoice[] = [
  { choice: 'confirm' },
  ...mailScopes.map(scope => ({ choice: 'end' as const, scope })),
  ...mailScopes.map(scope => ({ choice: 'resume' as const, scope })),
]

/** Of the other direction than the sentences around it. */
const strangers = { ltr: 'مكتبة.example', rtl: 'news.example' } as const

const siteIn = (locale: (typeof locales)[number], host = 'news.example') => ({
  site: 'news',
  locale,
  origins: [`https://${host}`],
  publishes: 'held' as const,
  version: 1,
})

const buttonsOf = (page: string) => tagsOf(page, 'button').map(({ value, class: look }) => [value, look])

describe.each(locales)('in %s', locale => {
  const host = strangers[messagesFor(locale).dir]
  const site = siteIn(locale, host)
  const pages = questions.flatMap(question => [
    choicePage({ site, question, writtenAt, action }),
    ...choices.map(held => outcomePage({ site, question, held, action })),
  ])

  it('every page runs in the direction of its language', () => {
    const { dir } = messagesFor(locale)

    for (const page of pages) expect(firstTag(page, 'html')).toMatchObject({ lang: locale, dir })
  })

  it('no page runs or fetches anything, or leaves a place unfilled', () => {
    for (const page of pages) {
      expect(['script', 'img', 'link', 'iframe'].flatMap(tag => tagsOf(page, tag))).toEqual([])
      expect(page).not.toMatch(/\{\w+\}|undefined/u)
    }
  })

  it('says whose it is above its title, and isolates that name wherever it stands', () => {
    const nameplate = `<header class="nameplate"><bdi>${host}</bdi></header>`

    for (const page of pages) {
      expect(page).toContain(`${nameplate}<main><h1>`)
      expect(page.replace(nameplate, '').replaceAll(`\u2068${host}\u2069`, '')).not.toContain(host)
    }
  })

  it('tells what now holds in a title of its own', () => {
    const titles = choices.map(held =>
      /<h1>(.*?)<\/h1>/u.exec(outcomePage({ site, question: 'none', held, action }))?.at(1),
    )

    expect(new Set(titles).size).toBe(choices.length)
  })
})

describe('the page that a link opens', () => {
  const site = siteIn('en')
  const page = (question: (typeof questions)[number], at: string | undefined = writtenAt) =>
    choicePage({ site, question, writtenAt: at, action })

  it('fills the button that says yes, and offers to be never asked again', () => {
    expect(buttonsOf(page('open'))).toEqual([
      ['confirm', undefined],
      ['everything', 'plain'],
    ])
  })

  it.each(['none', 'late'] as const)('fills what one click would end, where the question is %s', question => {
    expect(buttonsOf(page(question))).toEqual([
      ['thread', 'plain'],
      ['site', undefined],
      ['everything', 'plain'],
    ])
  })

  it('names the comment that it asks about by when it was written, as far as that is known', () => {
    const time = timeInWords(messagesFor('en'), writtenAt)

    expect([page('open'), page('late'), page('none')].map(each => each.includes(time))).toEqual([
      true,
      true,
      false,
    ])
    expect(choicePage({ site, question: 'open', writtenAt: undefined, action })).not.toContain('written')
  })

  it('says that it is too late to say yes', () => {
    const words = messagesFor('en').problems['late-confirmation']

    expect([page('late'), page('open'), page('none')].map(each => each.includes(words))).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('the page after a choice', () => {
  const told = (held: SubscriptionChoice, question: (typeof questions)[number] = 'none') =>
    outcomePage({ site: siteIn('en'), question, held, action })

  it.each(mailScopes)('takes back an end of %s', scope => {
    const page = told({ choice: 'end', scope })

    expect(buttonsOf(page)).toEqual([['resume', 'plain']])
    expect(tagsOf(page, 'input')).toEqual([{ type: 'hidden', name: 'scope', value: scope }])
  })

  it('takes back a no by a yes while the mail still asks', () => {
    const page = told({ choice: 'end', scope: 'everything' }, 'open')

    expect(buttonsOf(page)).toEqual([['confirm', 'plain']])
    expect(tagsOf(page, 'input')).toEqual([])
  })

  it.each(mailScopes)('takes back a resumption of %s', scope => {
    expect(buttonsOf(told({ choice: 'resume', scope }))).toEqual([[scope, 'plain']])
  })

  it('takes back a yes', () => {
    expect(buttonsOf(told({ choice: 'confirm' }, 'open'))).toEqual([['everything', 'plain']])
  })

  it('leads to the other choices, but nobody who has just answered to the question again', () => {
    expect(tagsOf(told({ choice: 'end', scope: 'site' }), 'a')).toMatchObject([{ href: action }])
    expect(tagsOf(told({ choice: 'confirm' }, 'open'), 'a')).toEqual([])
    expect(tagsOf(told({ choice: 'end', scope: 'everything' }, 'open'), 'a')).toEqual([])
  })
})
