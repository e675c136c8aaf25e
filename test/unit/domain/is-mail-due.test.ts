import { describe, expect, it } from 'vitest'
import { isMailDue } from '../../../shared/domain/is-mail-due.ts'

const never = new Date(0)
const at = (time: string) => `2026-11-26T${time}:00.000Z`
const named = (time: string, id = 'a') => `${at(time)}#${id}`

type Given = {
  every: 'at-once' | 'hourly' | 'daily'
  now: string
  /** When what waits came, newest first. */
  waits: readonly string[]
  told?: readonly string[]
  mailedAt?: Date
  /** When the first came that waits beyond the ten newest. */
  before?: string
}

const isDue = ({ every, now, waits, told = [], mailedAt = never, before = '00:00' }: Given) =>
  isMailDue(
    every,
    { told: told.map(time => named(time)), mailedAt },
    {
      now: new Date(now.includes('T') ? now : at(now)),
      newest: waits.map(time => named(time)),
      next: async () => named(before),
    },
  )

describe('at once', () => {
  it('tells of the first comment the moment it comes', async () => {
    expect(await isDue({ every: 'at-once', now: '09:00', waits: ['09:00'] })).toBe(true)
  })

  it.each([
    ['09:09', false],
    ['09:10', true],
  ])('after a mail at 09:00 tells of the next at %s: %s', async (now, due) => {
    const mailed = { told: ['09:00'], mailedAt: new Date(at('09:00')) }

    expect(await isDue({ every: 'at-once', now, waits: ['09:01', '09:00'], ...mailed })).toBe(due)
  })
})

describe.each([
  ['hourly', '2026-11-26T09:59:59Z', '2026-11-26T10:00:00Z'],
  ['daily', '2026-11-27T08:59:59Z', '2026-11-27T09:00:00Z'],
] as const)('%s', (every, early, due) => {
  it('gathers from the first new comment on, however many follow', async () => {
    const waits = ['09:40', '09:00']

    expect(await isDue({ every, now: early, waits })).toBe(false)
    expect(await isDue({ every, now: due, waits })).toBe(true)
  })

  it('counts from the first new one, not from the old that still wait', async () => {
    const told = { told: ['07:00'], mailedAt: new Date(at('08:00')) }

    expect(await isDue({ every, now: early, waits: ['09:00', '07:00'], ...told })).toBe(false)
    expect(await isDue({ every, now: due, waits: ['09:00', '07:00'], ...told })).toBe(true)
  })

  it('asks for the first where more came than can be remembered', async () => {
    const waits = Array.from({ length: 10 }, (_, index) => `09:${58 - index}`)

    expect(await isDue({ every, now: early, waits, before: '09:00' })).toBe(false)
    expect(await isDue({ every, now: due, waits, before: '09:00' })).toBe(true)
  })

  it('never writes twice within its period', async () => {
    const mailed = { told: ['08:00'], mailedAt: new Date(at('09:30')) }

    expect(await isDue({ every, now: due, waits: ['09:00', '08:00'], ...mailed })).toBe(false)
  })
})

it.each(['at-once', 'hourly', 'daily'] as const)(
  '%s tells nobody again of what they were told',
  async every => {
    const now = '2026-12-24T09:00:00Z'

    expect(await isDue({ every, now, waits: ['09:00'], told: ['09:00'] })).toBe(false)
  },
)

it('tells at once who wants it at once, though they were mailed by the day', async () => {
  const yesterday = { told: ['08:00'], mailedAt: new Date(at('08:00')) }
  const asked = { now: '09:01', waits: ['09:00', '08:00'], ...yesterday }

  expect(await isDue({ ...asked, every: 'daily' })).toBe(false)
  expect(await isDue({ ...asked, every: 'at-once' })).toBe(true)
})
