import { library } from '../../../local/demo/articles/library.ts'
import { seededRandom } from '../../../local/services/faults/seeded-random.ts'

const words = library.paragraphs.join(' ').split(' ')
const letters = 200

export const measuredThread = 'wp-104233'
export const origin = 'https://daily.example'

/** The comment of that number: 200 letters of Arabic words, no two alike, below an article with a title and an address. */
export const measuredComment = (number: number) => ({
  name: 'أمل حسن',
  email: `reader-${number}@mail.example`,
  content: proseOf(seededRandom(number)),
  pageTitle: 'عنوان المقال كما يظهر في الصفحة الأولى من الجريدة',
  pageUrl: `${origin}/2026/11/26/a-title-of-an-article-as-wordpress-makes-it/`,
})

/** In no order: text that repeats itself would compress better than what people write. */
const proseOf = (random: () => number): string => {
  let text = ''
  while (text.length < letters) text += `${words[Math.floor(random() * words.length)]} `
  return `${text.slice(0, letters - 1).trim()}.`.padEnd(letters, '.')
}
