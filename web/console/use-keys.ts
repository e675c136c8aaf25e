import { useLayoutEffect } from 'preact/hooks'
import { type Pressed, pressed } from './keys.ts'

/** Single keys act while `on`: they can be switched off (WCAG 2.2, 2.1.4). */
export const useKeys = (on: boolean, act: (key: Pressed) => void): void => {
  useLayoutEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      const key = pressed(event)
      if (key === undefined) return
      event.preventDefault()
      act(key)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}
