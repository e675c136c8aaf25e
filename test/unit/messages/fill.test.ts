import { expect, it } from 'vitest'
import { fill } from '../../../shared/messages/fill.ts'

it('reads no place and no pattern in what it puts in', () => {
  const values = { title: '{count} $& $1', count: '3' }

  expect(fill('{count} on {title}', values)).toBe('3 on {count} $& $1')
})

it('leaves a place that nobody fills', () => {
  expect(fill('Reply to {name}', {})).toBe('Reply to {name}')
})
