import type { World } from '../world/open-world.ts'

/** The three kinds of site, and their people; the same in every world. */
export const foundThePaper = async (world: World): Promise<void> => {
  const origins = ['https://daily.example']
  await world.createSite({ site: 'daily', locale: 'ar', origins, publishes: 'held' })
  await world.createSite({ site: 'strict', locale: 'fa', origins, publishes: 'held', commentsPerMinute: 3 })
  await world.createSite({ site: 'open', locale: 'en', origins, publishes: 'at-once' })
  await world.closeThread('daily', 'closed')

  const salma = { email: 'salma@daily.example', name: 'سلمى', role: 'moderator', locale: 'ar' } as const
  const yusuf = { email: 'yusuf@daily.example', name: 'يوسف', role: 'admin', locale: 'en' } as const
  const huda = { email: 'huda@daily.example', name: 'هدى', role: 'viewer', locale: 'ar' } as const
  for (const site of ['daily', 'strict', 'open']) await world.invite(site, salma)
  await world.invite('daily', yusuf)
  await world.invite('daily', huda)
}
