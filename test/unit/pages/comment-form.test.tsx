import { expect, it } from 'vitest'
import { threadPage } from '../../../functions/reader-api/pages/thread-page.tsx'
import { commentExample, threadPageExample } from './thread-page-example.ts'

const tag = (page: string, id: string) =>
  page.match(new RegExp(`<(?:input|textarea) id="${id}"[^>]*>`))?.[0] ?? ''

it('posts to the thread in the address, whatever its script', () => {
  const page = threadPage(threadPageExample({ thread: 'مقال-1' }))

  expect(page).toContain(
    '<form method="post" action="/v1/sites/demo/threads/%D9%85%D9%82%D8%A7%D9%84-1/comments" novalidate',
  )
})

it('marks what is required, for eyes and for machines', () => {
  const page = threadPage(threadPageExample())

  for (const [id, label] of [
    ['content', 'التعليق'],
    ['name', 'الاسم'],
    ['email', 'البريد الإلكتروني'],
  ] as const) {
    expect(page).toContain(`<label for="${id}">${label}<span aria-hidden="true"> *</span></label>`)
    expect(tag(page, id)).toContain(' required')
  }
  expect(page).toContain('<label for="website">الموقع الإلكتروني</label>')
  expect(tag(page, 'website')).not.toContain('required')
})

it('takes an address as an address', () => {
  expect(tag(threadPage(threadPageExample()), 'email')).toMatch(/type="email" dir="ltr" autocomplete="email"/)
})

it('never cuts what is typed', () => {
  expect(threadPage(threadPageExample())).not.toContain('maxlength')
})

it('keeps everything that was typed', () => {
  const values = {
    name: 'سارة "س"',
    email: 'sara@',
    content: '\nسطر أول\n\n  ثانٍ </textarea> &amp;',
    website: 'sara.example?a&b',
    notifyReplies: true,
  }

  const page = threadPage(
    threadPageExample({ form: { values, errors: [{ field: 'email', code: 'invalid', message: 'خطأ' }] } }),
  )

  expect(tag(page, 'name')).toContain('value="سارة &quot;س&quot;"')
  expect(tag(page, 'email')).toContain('value="sara@"')
  expect(tag(page, 'website')).toContain('value="sara.example?a&amp;b"')
  expect(page).toContain('>\n\nسطر أول\n\n  ثانٍ &lt;/textarea&gt; &amp;amp;</textarea>')
})

it('ties every error to its field, and lists them all first', () => {
  const errors = [
    { field: 'name', code: 'required', message: 'اكتب اسمك.' },
    { field: 'content', code: 'required', message: 'اكتب تعليقك.' },
    { field: 'parentId', code: 'unknown-parent', message: 'لم يعد متاحًا.' },
  ] as const

  const page = threadPage(threadPageExample({ comments: [commentExample('c1')], count: 1, form: { errors } }))

  expect(page).toContain('<div class="errors" role="alert" tabindex="-1" autofocus')
  expect(page).toContain('لم يُرسل التعليق: فيه 3 أخطاء.')
  expect([...page.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)).toEqual([
    'لم يعد متاحًا.',
    '<a href="#content">اكتب تعليقك.</a>',
    '<a href="#name">اكتب اسمك.</a>',
  ])
  expect(tag(page, 'name')).toContain('aria-invalid="true" aria-describedby="name-error"')
  expect(page).toContain('<p class="error" id="name-error">اكتب اسمك.</p>')
  expect(tag(page, 'email')).not.toContain('aria-invalid')
  expect(page.indexOf('<form')).toBeLessThan(page.indexOf('<article'))
})

it('answers the comment that was chosen', () => {
  const page = threadPage(threadPageExample({ form: { replyTo: { id: 'c1', name: 'James' } } }))

  expect(page).toContain('<input type="hidden" name="parentId" value="c1"/>')
  expect(page).toContain('اترك ردًّا على <bdi>James</bdi>')
})
