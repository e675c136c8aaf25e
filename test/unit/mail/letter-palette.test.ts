import { describe, expect, it } from 'vitest'
import { dark, light } from '../../../shared/mail/letter-palette.ts'
import { contrast } from '../../support/mail/contrast.ts'

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('a mail in its %s colours', (_, { paper, ink, quiet, accent, onAccent }) => {
  it.each([
    ['text', ink, paper],
    ['what stands aside', quiet, paper],
    ['what can be pressed', accent, paper],
    ['a button', onAccent, accent],
  ])('can be read: %s', (_what, colour, ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
  })
})
