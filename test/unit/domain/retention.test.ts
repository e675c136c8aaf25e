import { expect, it } from 'vitest'
import { isKept, keptUntil } from '../../../shared/domain/retention.ts'

const at = '2026-11-01T12:00:00.001Z'
const until = '2026-12-01T12:00:01.000Z'

it.each(['rejected', 'spam', 'trash'] as const)('keeps what goes to %s for so many days', status => {
  expect(keptUntil({ keepsRefusedDays: 30 }, status, at)).toBe(until)
})

it.each(['pending', 'approved'] as const)('keeps what is %s for ever', status => {
  expect(keptUntil({ keepsRefusedDays: 30 }, status, at)).toBeUndefined()
})

it('keeps everything for ever where the site says nothing', () => {
  expect(keptUntil({}, 'trash', at)).toBeUndefined()
})

it('has nothing any more from the second on that it was kept until', () => {
  const moments = ['2026-12-01T12:00:00.999Z', until].map(now => isKept({ keptUntil: until }, new Date(now)))

  expect(moments).toEqual([true, false])
})
