import type { World } from '../world/open-world.ts'
import type { Readers } from './readers.ts'

const article = { site: 'daily', thread: 'article-1' }

/** Everything that is refused, and everything that fails. `held` is a comment that nobody has approved. */
export const submitInVain = async (world: World, { layla, karim, noor, omar }: Readers, held: string) => {
  const comment = { name: 'ليلى', email: layla, content: 'لن يقبل' }
  const json = JSON.stringify(comment)
  await world.submit(article, { ...comment, email: karim.replace('@', '') })
  await world.submit(article, { ...comment, email: `${layla}, ${karim}` })
  await world.submit(article, { ...comment, email: `${omar}${'x'.repeat(250)}` })
  await world.submit(article, { ...comment, name: layla })
  await world.submit(article, { ...comment, content: `راسلوني على ${layla.trim().toUpperCase()}` })
  await world.submit(article, { ...comment, website: `https://l.example/?${encodeURIComponent(layla)}` })
  await world.submit(article, { ...comment, parentId: held })
  await world.submit(article, { email: noor })
  await world.submit(article, comment, { headers: { 'accept-language': 'he' }, key: 'short' })
  await world.submit({ ...article, thread: 'closed' }, comment, { headers: { 'accept-language': 'ur' } })
  await world.submit({ ...article, site: 'nobody' }, comment)
  await world.submit(article, comment, { headers: { origin: 'https://elsewhere.example' } })
  await world.submit(article, comment, { headers: { 'content-type': 'text/plain' } })
  await world.submitText(article, json.slice(0, -1))
  await world.submitText(article, json + ' '.repeat(128 * 1024))

  await world.submitForm(article, { name: '', email: layla, content: `اسمي ${layla.trim()}` })
  await world.submitForm(article, { name: 'ليلى', email: karim.replace('@', ''), content: '' })
  await world.submitForm({ site: 'open', thread: 'article-1' }, { name: '', email: noor, content: 'Kept' })

  world.failNext('TransactWriteItemsCommand', 'InternalServerError')
  await world.submit(article, comment, { key: 'when it fails' })
  world.failNext('TransactWriteItemsCommand', 'ValidationException')
  await world.submit(article, comment, { key: 'when it fails' })
  world.failNext('UpdateItemCommand', 'ThrottlingException')
  await world.submit({ ...article, site: 'strict' }, comment, { from: '192.0.2.1' })
  world.failNext('GetItemCommand', 'InternalServerError')
  await world.submit({ ...article, thread: 'closed' }, comment, { key: 'when it fails' })
}
