import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'

/** `GET /embed/*`: the widget's files, as the CDN will serve them. Module scripts of other origins are fetched with CORS. */
export const createEmbed = (folder: string): Hono => {
  const app = new Hono()
  app.get('/embed/:file{[\\w-]+(\\.[a-z]+)+}', async context => {
    const file = context.req.param('file')
    const content = await readFile(join(folder, file)).catch(() => undefined)
    if (!content) return context.notFound()
    return context.body(new Uint8Array(content), 200, {
      'content-type': `${file.endsWith('.js') ? 'text/javascript' : 'text/plain'}; charset=utf-8`,
      'cache-control': file.startsWith('v1.') ? shortly : forever,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
  })
  return app
}

const shortly = 'public, max-age=300, stale-while-revalidate=86400'
const forever = 'public, max-age=31536000, immutable'
