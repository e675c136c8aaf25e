import { beforeEach, expect, it, vi } from 'vitest'
import { pressed } from '../../../web/console/keys.ts'

beforeEach(() => {
  vi.stubGlobal('Element', class {})
})

const still = {
  target: null,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  repeat: false,
  defaultPrevented: false,
}
const press = (code: string, more: Partial<KeyboardEvent> = {}) => pressed({ ...still, code, ...more })?.name

it('reads where a key is, and not what an Arabic layout types with it', () => {
  expect(press('KeyJ', { key: 'ت' })).toBe('next')
  expect(press('KeyA', { key: 'ش' })).toBe('approve')
})

it('tells a key from the same key with shift', () => {
  expect(press('KeyX')).toBe('reject')
  expect(press('KeyX', { shiftKey: true })).toBe('rejectFor')
})

it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('leaves %s to the browser', modifier => {
  expect(press('KeyA', { [modifier]: true })).toBeUndefined()
})

it('does not decide while a key is held down', () => {
  expect(press('KeyA', { repeat: true })).toBeUndefined()
  expect(press('KeyJ', { repeat: true })).toBe('next')
})
