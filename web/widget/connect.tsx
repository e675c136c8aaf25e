/** @jsxImportSource preact */
import { createRef, render } from 'preact'
import { createApi } from './api.ts'
import type { Connection } from './connection.ts'
import type { ReadPage } from './read-page.ts'
import { Section } from './section.tsx'
import { style } from './style.ts'

/**
 * Brings a conversation into an element's shadow root, and exchanges it when the attributes ask for another. When
 * `present` is aborted everything is taken down at once, listeners included.
 */
export const connect = async (
  element: HTMLElement,
  root: ShadowRoot,
  present: AbortSignal,
  readPage: ReadPage,
): Promise<Connection> => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  const section = createRef<Section>()
  let wanted: string | undefined

  const show = async (): Promise<void> => {
    const { settings, wording } = readPage(element)
    const key = JSON.stringify(settings)
    if (key === wanted) return
    wanted = key
    const firstPage = createApi(settings, present).list({ ...settings, limit: settings.pageSize })
    // Told of where it is awaited, which comes after the words.
    firstPage.catch(() => {})
    const read = await wording.catch(error => {
      if (key !== wanted) return undefined
      wanted = undefined
      render(null, root)
      throw error
    })
    if (!read || present.aborted || key !== wanted) return
    const props = { element, root, settings, firstPage, ...read }
    render(<Section key={key} ref={section} {...props} />, root)
  }

  if (!present.aborted) root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), sheet]
  present.addEventListener('abort', () => render(null, root))
  await show()

  return {
    update: show,
    reload: async () => section.current?.load(),
    focusForm: () => section.current?.focusForm(),
  }
}
