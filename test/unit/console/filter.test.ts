import { expect, it } from 'vitest'
import { matching } from '../../../web/console/queue/filter.ts'

const card = (content: string, thread = 'article-1') => ({
  comment: {
    id: content,
    version: 1,
    status: 'pending' as const,
    name: 'قارئ',
    content,
    createdAt: '2026-11-25T10:00:00.000Z',
    thread: { id: thread },
    held: [],
  },
})
const none = { text: '', thread: '', links: false, script: '', rule: '', day: '' } as const
const found = (contents: readonly string[], text: string) =>
  matching({ ...none, text })(contents.map(content => card(content))).map(({ comment }) => comment.content)

it('finds Arabic words however they are vowelled, joined or hamzated', () => {
  expect(found(['كِتَابٌ جديد', 'كتـــاب', 'مكتب'], 'كتاب')).toEqual(['كِتَابٌ جديد', 'كتـــاب'])
  expect(found(['أحمد', 'إحسان'], 'احمد')).toEqual(['أحمد'])
})

it('finds Persian words typed on an Arabic keyboard', () => {
  expect(found(['می‌روم', 'کتاب'], 'ميروم')).toEqual(['می‌روم'])
})

it('finds without case or accents', () => {
  expect(found(['Éléonore'], 'eleonore')).toEqual(['Éléonore'])
})

it('keeps to an article, and to what has links', () => {
  const cards = [card('see https://a.example', 'a'), card('nothing', 'a'), card('see https://b.example', 'b')]

  const matches = matching({ ...none, thread: 'a', links: true })(cards)

  expect(matches.map(({ comment }) => comment.content)).toEqual(['see https://a.example'])
})

it('keeps to what is written in a script', () => {
  const cards = ['مقال جميل', 'می‌روم', 'תודה', 'Thanks', 'Спасибо', '👍'].map(content => card(content))
  const foundIn = (script: 'arabic' | 'hebrew' | 'latin' | 'other') =>
    matching({ ...none, script })(cards).map(({ comment }) => comment.content)

  expect(foundIn('arabic')).toEqual(['مقال جميل', 'می‌روم'])
  expect(foundIn('hebrew')).toEqual(['תודה'])
  expect(foundIn('latin')).toEqual(['Thanks'])
  expect(foundIn('other')).toEqual(['Спасибо'])
})
