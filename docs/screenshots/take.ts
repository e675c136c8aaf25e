import type { Browser } from 'playwright-core'
import { openBrowser } from '../../test/support/browser/open-browser.ts'
import { createClient } from '../../test/support/contract/create-client.ts'
import { readAnswer } from '../../test/support/contract/read-answer.ts'
import { Submitted } from '../../test/support/contract/schemas/submitted.ts'
import { startTwin } from '../../test/support/start-twin.ts'
import { takeConsole } from './take-console.ts'
import { takeMail } from './take-mail.ts'

/** `npm run screenshots`: the widget on the demo's articles, the moderators' console and their mail, in Arabic and English, on a phone and on a desk. */

const articles = {
  ar: {
    path: '/demo/',
    thread: 'article-1',
    comments: [
      ['نوال الخطيب', 'كنت أزورها مع جدي كل خميس. رائحة الأرز لم تتغيّر، وشكرًا للأهالي الذين حفظوا الكتب 🌿'],
      ['حسین پورعلی', 'من هم می‌خواهم از تهران برای دیدنش بیایم.'],
      ['Sam Okafor', 'Six years well spent. Is the digital copy (العربية والتركية) open to readers abroad?'],
    ],
    draft: {
      phone: ['مریم حسین‌پور', 'مقال جميل، ذكّرني بمكتبة حيّنا القديم.'],
      desk: ['سلوى منصور', 'ليت كل حيّ يستعيد مكتبته هكذا.'],
    },
  },
  en: {
    path: '/demo/en/',
    thread: 'article-en',
    comments: [
      [
        'Ines Duarte',
        'My grandmother crossed on the last boat of 1961 and never stopped talking about the soup.',
      ],
      ['عمر الناصر', 'هل تعود الرحلات الليلية هذا الصيف؟'],
      ['Tom Reilly', 'They say so at the harbour office: https://harbour.example/timetable'],
    ],
    draft: {
      phone: ['Maya Lindqvist', 'The photograph of the lamps made me book a ticket.'],
      desk: ['Owen Price', 'Does anybody remember the brass band on the upper deck?'],
    },
  },
} as const

const screens = {
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  desk: { viewport: { width: 1100, height: 900 }, colorScheme: 'light' },
} as const

const submit = { ar: 'إرسال التعليق', en: 'Post comment' } as const

const fill = async (url: string, language: keyof typeof articles): Promise<void> => {
  const taaliq = createClient(url)
  const { thread, comments } = articles[language]
  let parentId: string | undefined
  for (const [name, content] of comments) {
    const email = 'reader@example.org'
    const { id } = readAnswer(
      Submitted,
      await taaliq.post({ thread }, { name, content, email, parentId }),
      202,
    )
    await taaliq.decide(id, { decision: 'approve', version: 1 })
    parentId = parentId === undefined ? id : undefined
  }
}

const take = async (
  browser: Browser,
  url: string,
  language: keyof typeof articles,
  screen: keyof typeof screens,
): Promise<void> => {
  const page = await browser.newPage({ ...screens[screen], deviceScaleFactor: 1.5 })
  const { path, draft } = articles[language]
  await page.goto(`${url}${path}#taaliq`)
  const widget = page.locator('taaliq-comments')
  const shot = (state: string) =>
    widget.screenshot({ path: new URL(`${language}-${screen}-${state}.png`, import.meta.url).pathname })
  const button = page.getByRole('button', { name: submit[language] })
  await button.waitFor()

  await shot('list')
  await button.click()
  await page.locator('[aria-invalid]').first().waitFor()
  await shot('errors')
  const [name, content] = draft[screen]
  await page.locator('#name').fill(name)
  await page.locator('#email').fill('reader@example.org')
  await page.locator('#content').fill(content)
  await button.click()
  await page.locator('.waiting').waitFor()
  await shot('held')
  await page.close()
}

const twin = await startTwin()
const browser = await openBrowser()
for (const language of ['ar', 'en'] as const) {
  await fill(twin.url, language)
  for (const screen of ['phone', 'desk'] as const) await take(browser, twin.url, language, screen)
}
await takeConsole(browser, twin.url)
await takeMail(browser)
await browser.close()
await twin.close()
