import { expect, it } from 'vitest'
import { nameOfSite } from '../../../shared/domain/name-of-site.ts'

it.each([
  [['https://news.example'], 'news.example'],
  [['https://www.news.example', 'https://old.example'], 'www.news.example'],
  [['http://localhost:3000'], 'localhost'],
  [['https://xn--mgbaakc7dvf.example'], 'اتصالات.example'],
  [[], 'news'],
])('a site at %j is called %s', (origins, name) => {
  expect(nameOfSite({ site: 'news', origins })).toBe(name)
})
