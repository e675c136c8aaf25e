import { createServer } from 'node:http'
import { listen, stopListening } from '../../local/services/http/listen.ts'

type Served = { readonly url: string; readonly close: () => Promise<void> }

/** A publisher's server: texts by their path, scripts where it ends in `.js`, else pages. */
export const servePages = async (texts: ReadonlyMap<string, string>): Promise<Served> => {
  const server = createServer(({ url = '/' }, answer) => {
    const text = texts.get(url)
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html'
    answer.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(text)
  })
  return { url: await listen(server), close: () => stopListening(server) }
}
