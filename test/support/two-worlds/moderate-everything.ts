import * as v from 'valibot'
import { QueuePage } from '../contract/schemas/queue-page.ts'
import type { World } from '../world/open-world.ts'

const statuses = ['pending', 'approved', 'rejected', 'spam', 'trash'] as const

/** Decides in every way, and reads every queue before and after. */
export const moderateEverything = async (world: World): Promise<void> => {
  await readQueues(world)
  const [first, second, third, fourth, ...others] = await waiting(world)
  for (const id of [first, second, third, fourth]) await world.show('daily', 'salma', id ?? '')

  await world.claim('daily', 'salma', { ids: [first, second] })
  await world.claim('daily', 'yusuf', { ids: [second, third] })
  await world.claim('daily', 'yusuf', { ids: [second], take: true })
  await world.claim('daily', 'huda', { ids: [first] })
  await world.claim('daily', 'salma', { ids: ['x'] })
  await world.decide('daily', 'salma', first ?? '', { decision: 'approve', version: 1 })
  await world.decide('daily', 'yusuf', first ?? '', { decision: 'spam', version: 1 })
  await world.decide('daily', 'yusuf', first ?? '', { decision: 'spam', version: 2, reason: 'إعلان' })
  await world.decide('daily', 'yusuf', first ?? '', { decision: 'hold', version: 3 })
  await world.decide('daily', 'salma', first ?? '', { decision: 'approve', version: 4 })
  await world.edit('daily', 'salma', first ?? '', { version: 5, content: 'نص آخر', reason: 'رقم هاتف' })
  await world.edit('daily', 'yusuf', first ?? '', { version: 5, content: 'نص ثالث', reason: 'رقم هاتف' })
  await world.edit('daily', 'salma', second ?? '', { version: 1, content: 'a@b.example', reason: 'خطأ' })
  await world.edit('daily', 'huda', second ?? '', { version: 1, content: 'نص', reason: 'خطأ' })
  await world.decide('daily', 'salma', second ?? '', { decision: 'reject', version: 1 })
  await world.decide('daily', 'salma', third ?? '', { decision: 'trash', version: 1 })
  await world.decideMany('daily', 'salma', [
    { id: third ?? '', decision: 'approve', version: 1 },
    { id: fourth ?? '', decision: 'spam', version: 1 },
    ...others.slice(0, -2).map(id => ({ id, decision: 'approve', version: 1 })),
    { id: '01890a5d-ac96-7aaa-8bbb-0123456789ab', decision: 'approve', version: 1 },
  ])

  const words = { version: 1, content: 'شكرًا لك' }
  const last = others.at(-1) ?? ''
  await world.reply('daily', 'salma', last, words, 'an-attempt')
  await world.reply('daily', 'salma', last, words, 'an-attempt')
  await world.reply('daily', 'salma', last, { ...words, content: 'شكرًا' }, 'an-attempt')
  await world.reply('daily', 'yusuf', last, words, 'an-attempt')
  await world.reply('daily', 'huda', last, words, 'an-attempt')
  await world.reply('daily', 'salma', last, words, 'short')

  await world.decide('daily', 'huda', fourth ?? '', { decision: 'approve', version: 2 })
  await world.decide('daily', 'nobody', fourth ?? '', { decision: 'approve', version: 2 })
  await world.decide('daily', 'forged', fourth ?? '', { decision: 'approve', version: 2 })
  await world.decide('open', 'salma', fourth ?? '', { decision: 'approve', version: 2 })
  await world.decide('daily', 'salma', fourth ?? '', { decision: 'vanish', version: 2 })
  world.failNext('TransactWriteItemsCommand', 'InternalServerError')
  await world.decide('daily', 'salma', fourth ?? '', { decision: 'approve', version: 2 })
  world.failNext('QueryCommand', 'ValidationException')
  await world.show('daily', 'salma', fourth ?? '')

  await readQueues(world)
  for (const id of [first, second, third, fourth, ...others]) await world.show('daily', 'huda', id ?? '')
}

/** The sites as each person sees them, every queue in cursors' steps, and one from its other end. */
const readQueues = async (world: World): Promise<void> => {
  for (const as of ['salma', 'huda', 'nobody']) await world.ask({ path: '/v1/moderation/sites', as })
  for (const status of statuses) {
    await world.everyPage(query => world.queue('daily', 'salma', { status, limit: 4, ...query }))
    await world.queue('open', 'salma', { status })
  }
  await world.everyPage(query => world.queue('daily', 'yusuf', { order: 'newest', limit: 5, ...query }))
  await world.queue('strict', 'salma')
  for (const as of ['salma', 'huda', 'nobody', 'forged']) await world.audit('daily', as)
  for (const format of ['csv', 'jsonl']) await world.audit('daily', 'salma', { format })
  await world.everyPage(query => world.audit('daily', 'yusuf', { order: 'oldest', limit: 4, ...query }))
  await world.queue('daily', 'salma', { cursor: 'AZAZAZAZ' })
}

const waiting = async (world: World): Promise<string[]> => {
  const { body } = await world.queue('daily', 'salma', { limit: 100 })
  return v.parse(QueuePage, JSON.parse(body)).comments.map(({ id }) => id)
}
