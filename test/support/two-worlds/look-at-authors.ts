import type { World } from '../world/open-world.ts'
import type { Readers } from './readers.ts'

/** The worlds begin in March of the year before. */
const until = '2041-01-01'

/** Looks at the histories of authors, notes and marks one of them, and tries all of it in vain. */
export const lookAtAuthors = async (
  world: World,
  { layla }: Readers,
  { held, shown }: { held: string; shown: string },
): Promise<void> => {
  const about = (as: string, tail: string, fields: Record<string, unknown> = {}, site = 'daily') =>
    world.aboutAuthor(site, as, site === 'daily' ? held : shown, tail, fields, 'an-attempt')

  await about('salma', 'author-history')
  await about('salma', 'author/notes', { text: 'يكتب كل أسبوع' })
  await about('salma', 'author/notes', { text: 'يكتب كل أسبوع' })
  await about('salma', 'author/notes', { text: 'يكتب كل يوم' })
  await about('salma', 'author/notes', { text: 'salma@daily.example' })
  await about('salma', 'author/mark', { until: '2090-01-01', reason: 'إعلان' })
  await about('salma', 'author/mark', { until, reason: 'إعلان' })
  await about('yusuf', 'author-history')
  await about('yusuf', 'author-history', { cursor: 'AZAZAZAZ' })
  await about('yusuf', 'author/mark', { until: null })
  await about('yusuf', 'author/mark', { until, reason: 'إساءة' })
  await about('salma', 'author-history')
  await world.submit({ site: 'daily', thread: 'article-1' }, { name: 'ليلى', email: layla, content: 'وثالث' })
  world.pass(10)
  for (const as of ['salma', 'huda']) await world.queue('daily', as, { limit: 100 })

  for (const as of ['huda', 'nobody', 'forged'])
    for (const tail of ['author-history', 'author/notes', 'author/mark'])
      await about(as, tail, { text: 'نص', until: null })
  await about('salma', 'author-history', {}, 'open')
  await about('salma', 'author/mark', { until, reason: 'إعلان' }, 'open')
  await about('salma', 'author/notes', { text: 'من هذا؟' }, 'open')
  world.failNext('TransactWriteItemsCommand', 'InternalServerError')
  await about('salma', 'author-history')
  world.failNext('QueryCommand', 'ValidationException')
  await about('salma', 'author-history')
  await world.everyPage(query => world.audit('daily', 'yusuf', { order: 'oldest', limit: 4, ...query }))
}
