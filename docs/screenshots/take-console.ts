import type { Browser, Page } from 'playwright-core'
import { createClient } from '../../test/support/contract/create-client.ts'

/** The moderators' console: every screen on a desk, what is done most on a phone. */
export const takeConsole = async (browser: Browser, url: string): Promise<void> => {
  await fill(url)
  for (const language of ['ar', 'en'] as const) {
    await onDesk(await signedIn(browser, url, { ...screens.desk, locale: language }), language)
    await ofAdmin(await admin(browser, url, { ...screens.desk, locale: language }), language)
    await onPhone(await signedIn(browser, url, { ...screens.phone, locale: language }), language)
  }
}

const screens = {
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', deviceScaleFactor: 1.5 },
  desk: { viewport: { width: 1100, height: 860 }, colorScheme: 'light', deviceScaleFactor: 1.5 },
} as const

const comments = [
  ['نورة السالم', 'هل هناك نيّة لفتح المكتبة أيّام الجمعة؟ أرجو ذكر المواعيد.'],
  ['کاوه راد', 'من در اصفهان بزرگ شده‌ام و کتابخانه‌های آنجا را می‌شناسم. کاش آنها هم بازسازی شوند.'],
  [
    'Mark Ellis',
    'The year is wrong: it reopened in 1987. See https://archive.example.org/library/1987 for the report.',
  ],
  ['عروض اليوم', 'أرخص الأسعار هنا https://xn--mgbh0fb.example/offer?id=1 عرض محدود!!!'],
  ['סיגל אברהם', 'כתבה יפה מאוד, תודה. הייתי שמחה לראות עוד תמונות מהמקום.'],
  ['سامي العلي', 'لا أتّفق مع الكاتب في الأرقام.\n\nأرجو التصحيح.'],
] as const

const fill = async (url: string): Promise<void> => {
  const taaliq = createClient(url)
  const article = { pageUrl: `${url}/demo/`, pageTitle: 'بعد ستّ سنوات، مكتبة الحيّ تفتح أبوابها' }
  for (const [name, content] of comments) {
    await taaliq.post({ thread: 'library' }, { name, content, email: 'reader@example.org', ...article })
  }
}

const signedIn = async (browser: Browser, url: string, options: object): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(`${url}/console/demo/pending?thread=library`)
  await page.getByRole('button', { name: 'moderator@example.com' }).click()
  await page
    .locator('.card')
    .nth(comments.length - 1)
    .waitFor()
  return page
}

const admin = async (browser: Browser, url: string, options: object): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(`${url}/console/demo/settings`)
  await page.getByRole('button', { name: 'admin@example.com' }).click()
  await page.locator('.members li').first().waitFor()
  return page
}

const ofAdmin = async (page: Page, language: string): Promise<void> => {
  await page.screenshot({
    path: new URL(`console-${language}-desk-settings.png`, import.meta.url).pathname,
    fullPage: true,
  })
  await page.context().close()
}

const onDesk = async (page: Page, language: string): Promise<void> => {
  const shot = shotOf(page, `${language}-desk`)
  await shot('queue')
  const leaveDialog = async () => {
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
  }
  await page.keyboard.press('KeyR')
  await page.locator('dialog textarea').waitFor()
  await shot('reply')
  await leaveDialog()
  await page.keyboard.press('Shift+KeyX')
  await page.locator('dialog').waitFor()
  await shot('reasons')
  await leaveDialog()
  await page.keyboard.press('Shift+Slash')
  await page.locator('dialog').waitFor()
  await shot('keys')
  await leaveDialog()
  // Approved, and taken back: there is something to see in the history and the audit.
  await page.keyboard.press('KeyA')
  await page.keyboard.press('KeyU')
  await page.waitForResponse(answer => answer.url().endsWith('/decisions'))
  await page.keyboard.press('Enter')
  await page.locator('.history ol').waitFor()
  await shot('history')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('Shift+Space')
  await page.locator('.bulk').waitFor()
  await shot('bulk')
  await page.goto(new URL('/console/demo/audit', page.url()).href)
  await page.locator('tbody tr').first().waitFor()
  await shot('audit')
  await page.context().close()
}

const onPhone = async (page: Page, language: string): Promise<void> => {
  const shot = shotOf(page, `${language}-phone`)
  await shot('queue')
  await page.locator('.card summary').first().click()
  await shot('more')
  await page.goto(new URL('/console/demo/audit', page.url()).href)
  await page.locator('tbody tr').first().waitFor()
  await shot('audit')
  await page.context().close()
}

const shotOf = (page: Page, name: string) => (state: string) =>
  page.screenshot({ path: new URL(`console-${name}-${state}.png`, import.meta.url).pathname })
