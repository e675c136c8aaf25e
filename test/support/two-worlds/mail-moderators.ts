import type { World } from '../world/open-world.ts'

/** Nudges by the stream and by the sweeper, a mail that is refused, and the one that follows it. */
export const mailModerators = async (world: World): Promise<void> => {
  await world.nudge({
    Records: [
      {
        dynamodb: {
          SequenceNumber: '1',
          Keys: { sk: { S: 'COMMENT' } },
          NewImage: { site: { S: 'strict' } },
        },
      },
    ],
  })
  world.unreachable.add('yusuf@daily.example')
  await world.nudge({ site: 'daily' })
  world.unreachable.clear()
  world.pass(11 * 60)
  await world.sweep()
}
