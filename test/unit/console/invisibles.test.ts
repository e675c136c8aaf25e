import { expect, it } from 'vitest'
import { invisiblesIn } from '../../../web/console/card/invisibles.ts'

it('names what cannot be seen, and leaves the rest as it is', () => {
  expect(invisiblesIn('می\u200Cروم \u202Eevil\uFEFF')).toEqual([
    'می',
    { name: 'ZWNJ' },
    'روم ',
    { name: 'RLO' },
    'evil',
    { name: 'BOM' },
  ])
})

it('calls by number what has no usual name', () => {
  expect(invisiblesIn('a\u3164')).toEqual(['a', { name: 'U+3164' }])
})
