import type { ReadPage } from './read-page.ts'
import type { Settings } from './settings.ts'

type Asked = { settings: Settings; show: (count: number) => void }

const atOnce = 50
let asked: Asked[] = []

/** Writes «3 comments» into an element; all that are asked for in one turn are fetched together, 50 at a time. */
export const showCount = async (
  element: HTMLElement,
  root: ShadowRoot,
  readPage: ReadPage,
): Promise<void> => {
  const { settings, wording } = readPage(element)
  const { messages, words } = await wording
  if (asked.length === 0) setTimeout(fetchAll)
  asked.push({
    settings,
    show: count => {
      root.textContent = words.plural(messages.count, count)
      element.dispatchEvent(
        new CustomEvent('taaliq:count', { detail: { count }, bubbles: true, composed: true }),
      )
    },
  })
}

const fetchAll = (): void => {
  const bySite = Map.groupBy(
    asked,
    ({ settings: { api, site } }) => `${api}/v1/sites/${encodeURIComponent(site)}/counts`,
  )
  asked = []
  for (const [url, wanted] of bySite) {
    for (let start = 0; start < wanted.length; start += atOnce)
      void fetchSome(url, wanted.slice(start, start + atOnce))
  }
}

/** A count that does not come leaves its place empty: it is an ornament. */
const fetchSome = async (url: string, wanted: readonly Asked[]): Promise<void> => {
  const query = new URLSearchParams(
    [...new Set(wanted.map(({ settings }) => settings.thread))].map(thread => ['thread', thread]),
  )
  const answer = await fetch(`${url}?${query}`, { credentials: 'omit', cache: 'no-cache' }).catch(
    () => undefined,
  )
  if (!answer?.ok) return
  const { counts } = await answer.json()
  for (const { settings, show } of wanted) show(counts[settings.thread] ?? 0)
}
