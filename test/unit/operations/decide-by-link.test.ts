import { expect, it } from 'vitest'
import type { DecisionLink } from '../../../shared/domain/decision-link.ts'
import { openLink } from '../../../shared/operations/decide-by-link.ts'
import { createDecisionLinks } from '../../../shared/privacy/decision-links.ts'
import { moderatedExample } from '../../support/moderated-example.ts'

const links = createDecisionLinks(['a secret'])
const link: DecisionLink = {
  site: 'demo',
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  version: 1,
  decision: 'approve',
  sub: 'amal',
  expiresAt: new Date('2026-12-03T09:00:00Z'),
}
const comment = { ...moderatedExample(), eventHash: 'none', owes: [] }

const openAt = (now: string, token = links.write(link)) => {
  const read: string[] = []
  const opening = openLink(
    {
      decisionLinks: async () => links,
      moderated: {
        open: async (_, sub) => {
          read.push(sub)
          return {
            member: { sub, name: 'أمل', role: 'moderator', locale: 'ar', authorKey: 'none' },
            comments: [comment],
          }
        },
      },
      clock: () => new Date(now),
    },
    token,
  )
  return { opening, read }
}

it('opens until its last second', async () => {
  const { opening } = openAt('2026-12-03T08:59:59Z')

  await expect(opening).resolves.toMatchObject({ link, comment, member: { sub: 'amal' } })
})

it('has expired from then on, and nothing is read for it', async () => {
  const { opening, read } = openAt('2026-12-03T09:00:00Z')

  await expect(opening).rejects.toThrow('expired-link')
  expect(read).toEqual([])
})

it('reads nothing for a link that is none of ours', async () => {
  const { opening, read } = openAt('2026-12-01T09:00:00Z', `${links.write(link)}x`)

  await expect(opening).rejects.toThrow('unknown-link')
  expect(read).toEqual([])
})
