import { openBrowser } from '../../test/support/browser/open-browser.ts'
import { buildFloor } from './build-floor.ts'
import { fillThread } from './fill-thread.ts'
import { type PageName, pageNames, publisherPages } from './publisher-pages.ts'
import { reportWidget } from './report-widget.ts'
import { servePages } from './serve-pages.ts'
import { type Visit, visit } from './visit.ts'

type Contender = { readonly name: PageName; readonly slowdown: number }

export type Measured = Contender & { readonly visits: readonly Visit[] }

const slowdowns = [4, 6]
const warmUpRounds = 1
const rounds = 20

/** What a reader's first visit to an article costs with the widget, beside the page alone and a bare list on Preact. */
export const measureWidget = async ({ url }: { url: string }): Promise<string> => {
  await fillThread(url)
  const pages = Object.entries(await publisherPages(url))
  const texts = new Map(pages.map(([name, page]) => [`/${name}`, page]))
  texts.set('/floor.js', await buildFloor())

  await using running = new AsyncDisposableStack()
  const publisher = running.adopt(await servePages(texts), ({ close }) => close())
  const browser = running.use(await openBrowser())
  const measured = await inRounds(({ name, slowdown }) =>
    visit(browser, {
      url: `${publisher.url}/${name}`,
      until: name === 'alone' ? 'page' : 'comment',
      slowdown,
    }),
  )
  return reportWidget(measured, browser.version())
}

/** Every round visits each of them once, so that a slow minute of the machine meets all alike. */
const inRounds = async (open: (contender: Contender) => Promise<Visit>): Promise<Measured[]> => {
  const measured = slowdowns.flatMap(slowdown => pageNames.map(name => unmeasured({ name, slowdown })))
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    for (const { visits, ...contender } of measured) {
      const visited = await open(contender)
      if (round >= warmUpRounds) visits.push(visited)
    }
  }
  return measured
}

const unmeasured = (contender: Contender): Contender & { visits: Visit[] } => ({ ...contender, visits: [] })
