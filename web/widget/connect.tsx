/** @jsxImportSource preact */
import { createRef, render } from 'preact'
import { loadWidgetMessages } from '../messages/load-widget-messages.ts'
import type { Connection } from './connection.ts'
import { Section } from './section.tsx'
import { readSettings } from './settings.ts'
import { style } from './style.ts'

/** Brings a conversation into an element's shadow root, and exchanges it when the attributes ask for another. */
export const connect = async (element: HTMLElement, root: ShadowRoot): Promise<Connection> => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets.push(sheet)
  const section = createRef<Section>()
  let disconnected = false

  const show = async (): Promise<void> => {
    const settings = readSettings(element)
    const key = JSON.stringify(settings)
    const messages = await loadWidgetMessages(settings.locale)
    if (disconnected || key !== JSON.stringify(readSettings(element))) return
    const props = { element, root, settings, messages }
    render(<Section key={key} ref={section} {...props} />, root)
  }
  await show()

  return {
    update: () => void show(),
    reload: async () => section.current?.load(),
    focusForm: async () => section.current?.focusForm(),
    disconnect: () => {
      disconnected = true
      render(null, root)
    },
  }
}
