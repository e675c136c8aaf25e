import { afterAll, describe, expect, inject, it, vi } from 'vitest'
import { decisionPage } from '../../functions/moderation-api/pages/decision-page.tsx'
import { mailPage } from '../../functions/moderation-api/pages/mail-page.tsx'
import { choicePage } from '../../functions/subscription-api/pages/choice-page.tsx'
import { outcomePage } from '../../functions/subscription-api/pages/outcome-page.tsx'
import { proposals } from '../../shared/domain/decision.ts'
import { locales } from '../../shared/domain/locale.ts'
import { waitingComments } from '../../shared/mail/waiting-comments.tsx'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { openSite } from '../support/browser/open-site.ts'
import { sideways } from '../support/browser/sideways.ts'
import { wrongWith } from '../support/browser/wrong-with.ts'
import { createClient } from '../support/contract/create-client.ts'
import { tagsOf } from '../support/contract/html.ts'
import { readMails } from '../support/contract/read-mails.ts'
import { moderatedExample } from '../support/moderated-example.ts'

const url = inject('taaliqUrl')
const taaliq = createClient(url)
const browser = await openBrowser()
afterAll(() => browser.close())

describe.each([
  ['ar', 'dark'],
  ['en', 'light'],
] as const)('in %s, %s, 320 px wide', (locale, colorScheme) => {
  const comment = moderatedExample({
    content: 'w'.repeat(300),
    website: `https://example.org/${'path/'.repeat(60)}`,
  })
  const asked = { locale, comment, proposed: 'spam', isCurrent: true, action: '/x' } as const
  const decided = {
    ...comment,
    status: 'approved',
    version: 2,
    decidedBy: 'سلمى',
    decidedAt: comment.createdAt,
  } as const
  const origins = [`https://${'news-'.repeat(10)}.example`]
  const site = { site: 'news', locale, origins, publishes: 'held' as const, version: 1 }
  const choice = { site, question: 'late', writtenAt: comment.createdAt, action: '/x' } as const
  const chosen = {
    site: 'a-name-of-forty-letters-as-long-as-can-be',
    mail: { every: 'hourly', texts: false },
  } as const
  it.each([
    ['a page that asks', decisionPage(asked)],
    ['a page that tells what was done', decisionPage({ ...asked, comment: decided })],
    ['a page that asks which mails shall come', choicePage(choice)],
    [
      'a page that tells which mails come',
      outcomePage({ ...choice, held: { choice: 'resume', scope: 'site' } }),
    ],
    ['the page to choose how often we write', mailPage({ ...chosen, locale, isSaved: true })],
  ])('axe finds nothing wrong with %s, and nothing is scrolled sideways', async (_, html) => {
    const page = await openPage(browser, { colorScheme, viewport: { width: 320, height: 640 } })
    await page.setContent(html)

    expect(await wrongWith(page)).toEqual([])
  })
})

it.each(locales)('the mail in %s needs no sideways scrolling on 320 px', async locale => {
  const page = await openPage(browser, { viewport: { width: 320, height: 640 } })
  const comment = moderatedExample()
  const { html } = waitingComments({
    locale,
    site: 'demo',
    waiting: [comment],
    linksFor: () => proposals.map(decision => ({ decision, href: 'https://comments.example/' })),
    count: 3,
    oldestAt: comment.createdAt,
    now: new Date(comment.createdAt),
    texts: true,
    consoleUrl: 'https://comments.example/console/',
    choiceUrl: 'https://comments.example/mail',
  })

  await page.setContent(html)

  expect(await sideways(page)).toBe(0)
})

it('decides by a press and not before, without scripts, and takes it back', async () => {
  const own = await openSite(url)
  const id = await own.hold()
  const link = await vi.waitUntil(
    async () => {
      const mail = (await readMails(taaliq)).find(({ subject }) => subject.includes(own.site))
      return tagsOf(mail?.html ?? '', 'a').find(({ href: to = '' }) => to.includes('.approve.'))?.['href']
    },
    { timeout: 20_000, interval: 200 },
  )
  const page = await openPage(browser, { javaScriptEnabled: false })
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))

  await page.goto(link)
  await page.reload()
  const opened = await own.actionsOn(id)
  await page.getByRole('button', { name: 'نشر' }).click()
  await page.getByRole('heading', { name: 'نُشر هذا التعليق.' }).waitFor()
  await page.getByRole('button', { name: 'تراجع' }).click()
  await page.getByRole('button', { name: 'رفض' }).waitFor()

  expect(opened).toEqual(['submit'])
  expect(await own.actionsOn(id)).toEqual(['submit', 'approve', 'hold'])
  expect(complaints).toEqual([])
})
