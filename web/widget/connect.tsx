/** @jsxImportSource preact */
import { createRef, render } from 'preact'
import { loadWidgetMessages } from '../messages/load-widget-messages.ts'
import type { Connection } from './connection.ts'
import { Section } from './section.tsx'
import { readSettings } from './settings.ts'
import { style } from './style.ts'

/**
 * Brings a conversation into an element's shadow root, and exchanges it when the attributes ask for another. When
 * `present` is aborted everything is taken down at once, listeners included.
 */
export const connect = async (
  element: HTMLElement,
  root: ShadowRoot,
  present: AbortSignal,
): Promise<Connection> => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  const section = createRef<Section>()

  const show = async (): Promise<void> => {
    const settings = readSettings(element)
    const key = JSON.stringify(settings)
    const messages = await loadWidgetMessages(settings.locale)
    if (present.aborted || key !== JSON.stringify(readSettings(element))) return
    const props = { element, root, settings, messages }
    render(<Section key={key} ref={section} {...props} />, root)
  }

  if (!present.aborted) root.adoptedStyleSheets.push(sheet)
  present.addEventListener('abort', () => render(null, root))
  await show()

  return {
    update: () => void show(),
    reload: async () => section.current?.load(),
    focusForm: () => section.current?.focusForm(),
  }
}
