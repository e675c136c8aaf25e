import type { World } from '../world/open-world.ts'

/**
 * Every page that links in a moderator's mail lead to: opened, pressed, pressed again, too late, taken back, and spoilt; and
 * how often to write, chosen there.
 */
export const actFromMail = async (world: World): Promise<void> => {
  const text = world.mails.findLast(({ to }) => to === 'salma@daily.example')?.text ?? ''
  const paths = [...text.matchAll(/https:\/\/comments\.example(\/v1\S+)/gu)].map(([, path = '']) => path)
  const [approve = '', ...others] = paths.filter(path => path.startsWith('/v1/moderation/act/'))
  await world.ask({ path: approve })
  const { body } = await world.press(approve, 'approve')
  await world.press(approve, 'approve')
  await world.press(approve, 'reject')
  await world.press(/action="([^"]+)"/u.exec(body)?.[1] ?? '', 'hold')
  for (const path of others) await world.ask({ path })
  await world.press(others.at(-1) ?? '', 'vanish')
  await world.ask({ path: `${approve}x` })
  await chooseMail(world, paths.at(-1) ?? '')
}

const chooseMail = async (world: World, page: string): Promise<void> => {
  await world.ask({ path: page })
  await world.choose(page, { every: 'daily' })
  await world.choose(page, { 'List-Unsubscribe': 'One-Click' })
  await world.choose(page, { every: 'at-once', texts: 'on' })
  await world.choose(`${page}x`, { every: 'never' })
  await world.put('daily/mail', 'salma', { every: 'hourly', texts: true })
  await world.put('daily/mail', 'huda', { every: 'hourly', texts: true })
  for (const as of ['salma', 'huda', 'nobody'])
    await world.ask({ path: '/v1/moderation/sites/daily/mail', as })
}
