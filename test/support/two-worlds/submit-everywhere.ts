import type { World } from '../world/open-world.ts'
import { idOf } from './id-of.ts'
import type { Readers } from './readers.ts'

const article = { site: 'daily', thread: 'article-1' }
const long = { site: 'daily', thread: 'مقال-طويل' }
const open = { site: 'open', thread: 'article-1' }
const strict = { site: 'strict', thread: 'article-1' }

/** Comments of every kind, as JSON and by form, on the three kinds of site; also again, twice and too many. */
export const submitEverywhere = async (world: World, readers: Readers) => {
  const { layla, laylaAgain, karim, noor, omar, hind, sami } = readers
  const fromNewsletter = {
    pageUrl: `https://daily.example/news?reader=${encodeURIComponent(layla)}`,
    pageTitle: `رسالة إلى ${layla.trim()}`,
  }
  const first = {
    name: 'ليلى',
    email: layla,
    content: 'شكرًا على المقال',
    notifyReplies: true,
    ...fromNewsletter,
  }
  const held = idOf(await world.submit(article, first))
  await world.submit(article, { name: 'ليلى', email: laylaAgain, content: 'وتعليق ثان' })
  await world.submit(article, {
    name: 'كريم',
    email: karim,
    content: 'رأي آخر',
    website: 'https://karim.example',
  })
  await world.submit(article, { name: 'عمر', email: omar, content: 'أنتظر الرد', notifyReplies: true })
  await world.submitForm(article, { name: 'نور', email: noor, content: 'من نموذج' })
  await world.submitForm(article, {
    author: 'هند',
    email: hind,
    comment: 'من ووردبريس',
    comment_parent: '0',
    notifyReplies: 'on',
    redirect_to: 'https://daily.example/news',
  })

  const again = { name: 'سامي', email: sami, content: 'مرة واحدة' }
  await world.submit(article, again, { key: 'an-attempt' })
  await world.submit(article, again, { key: 'an-attempt' })
  await world.submit(article, { ...again, email: karim }, { key: 'an-attempt' })
  await world.submit(article, again)
  await world.submit(article, { ...again, email: hind })
  await world.submitForm(article, { ...again, email: omar })

  for (const [name, email] of Object.entries(readers)) {
    world.pass(1)
    await world.submit(long, { name, email, content: `يكتب ${name}` }, { key: `attempt of ${name}` })
    await world.submit(strict, { name, email, content: `يكتب ${name}` }, { from: '198.51.100.9' })
  }
  await world.submit(strict, { name: 'هند', email: hind, content: 'من شبكة أخرى' }, { from: '2001:db8::1' })

  const shown = idOf(
    await world.submit(open, { name: 'Layla', email: layla, content: 'At once', notifyReplies: true }),
  )
  await world.submit(open, { name: 'Noor', email: noor, content: 'A reply', parentId: shown })
  await world.submitForm(open, { name: 'Sami', email: sami, content: 'By form' })
  for (const [name, email] of Object.entries(readers))
    await world.submit(open, { name, email, content: `${name} writes` })
  return { held, shown }
}
