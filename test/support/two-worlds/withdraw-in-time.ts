import * as v from 'valibot'
import type { World } from '../world/open-world.ts'
import type { Readers } from './readers.ts'

const thread = 'مقال-طويل'
const long = { site: 'daily', thread }

const Accepted = v.object({ id: v.string(), receipt: v.string() })

/** Readers who take back what waits, and who cannot: too late, without the receipt, or while the database fails. */
export const withdrawInTime = async (world: World, { layla, laylaAgain, karim }: Readers): Promise<void> => {
  const regretted = await hold(world, layla, 'أندم على هذا')
  const answered = await hold(world, karim, 'تأخرت')
  await world.decide('daily', 'salma', answered.id, { decision: 'reject', version: 1 })

  await world.withdraw(long, regretted.id, answered.receipt)
  world.failNext('TransactWriteItemsCommand', 'InternalServerError')
  await world.withdraw(long, regretted.id, regretted.receipt)
  world.failNext('TransactWriteItemsCommand', 'ValidationException')
  await world.withdraw(long, regretted.id, regretted.receipt)
  await world.withdraw(long, regretted.id, regretted.receipt)
  await world.withdraw(long, regretted.id, regretted.receipt)
  await world.withdraw(long, answered.id, answered.receipt)

  await world.decide('daily', 'salma', regretted.id, { decision: 'approve', version: 1 })
  await world.submit(long, { name: 'ليلى', email: laylaAgain, content: 'أندم على هذا' })
  await world.show('daily', 'huda', regretted.id)
  await world.everyPage(query => world.queue('daily', 'huda', { status: 'trash', limit: 2, ...query }))
}

const hold = async (world: World, email: string, content: string) => {
  const { body } = await world.submit(long, { name: 'ليلى', email, content })
  return v.parse(Accepted, JSON.parse(body))
}
