import { uniqueEmail, uniqueWord } from './unique.ts'

/** A comment as a reader would send it; `undefined` in the overrides leaves a field out. */
export const sampleComment = (overrides: Record<string, unknown> = {}) => ({
  name: 'أمل حسن',
  email: uniqueEmail(),
  content: `مقال جميل، شكرا لكم ${uniqueWord()}`,
  ...overrides,
})
