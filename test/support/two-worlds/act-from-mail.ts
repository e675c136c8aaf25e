import type { World } from '../world/open-world.ts'

/** Every page that links in a moderator's mail lead to: opened, pressed, pressed again, too late, taken back, and spoilt. */
export const actFromMail = async (world: World): Promise<void> => {
  const text = world.mails.findLast(({ to }) => to === 'salma@daily.example')?.text ?? ''
  const [approve = '', ...others] = [...text.matchAll(/https:\/\/comments\.example(\/v1\S+)/gu)].map(
    ([, path = '']) => path,
  )
  await world.ask({ path: approve })
  const { body } = await world.press(approve, 'approve')
  await world.press(approve, 'approve')
  await world.press(approve, 'reject')
  await world.press(/action="([^"]+)"/u.exec(body)?.[1] ?? '', 'hold')
  for (const path of others) await world.ask({ path })
  await world.press(others.at(-1) ?? '', 'vanish')
  await world.ask({ path: `${approve}x` })
}
