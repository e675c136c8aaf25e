import { beforeAll, expect, it } from 'vitest'
import { readCapacity } from '../support/budgets/read-capacity.ts'
import { type MailedSite, openMailedSite } from '../support/contract/open-mailed-site.ts'
import { scanners } from '../support/contract/scanners.ts'
import { taaliq } from '../support/contract/taaliq.ts'

let room: MailedSite

beforeAll(async () => {
  room = await openMailedSite([{}, {}, {}])
})

it.each([
  [0, 'GET', 3 * scanners.length],
  [1, 'HEAD', 3 * scanners.length],
  [2, 'OPTIONS', 0],
] as const)(
  'the links of comment %i write nothing when scanners open them by %s',
  async (index, method, reached) => {
    const id = room.ids[index] ?? ''
    const links = await room.amal.linksFor(id)

    const { calls } = await readCapacity(taaliq, async () => {
      for (const path of Object.values(links))
        for (const headers of scanners) await taaliq.send({ method, path, headers })
    })

    const ours = calls.filter(call => call.function === 'moderation-api')
    expect(ours.filter(({ wru }) => wru > 0)).toEqual([])
    expect(ours.length).toBe(reached)
    expect(await room.read(id)).toMatchObject({ status: 'pending', version: 1 })
  },
)
