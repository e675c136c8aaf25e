import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { consoleHeaders } from '../infra/console-headers.ts'

type Needs = {
  readonly folder: string
  /** The stack's outputs: who signs moderators in, and as which client. */
  readonly outputs: Readonly<Record<string, string>>
}

/** `GET /console/*`: the console's files as the CDN will serve them. Every other path is a place within its one page. */
export const createConsole = ({ folder, outputs }: Needs): Hono => {
  const { Issuer: issuer = '', ClientId: clientId = '' } = outputs
  const headers = consoleHeaders([new URL(issuer).origin])
  const app = new Hono()
  app.use('/console/*', async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
  })
  app.get('/console', context => context.redirect('/console/', 308))
  app.get('/console/config.json', context => {
    context.header('cache-control', 'no-cache')
    return context.json({ issuer, clientId })
  })
  app.get('/console/:file{[\\w-]+\\.(?:js|css)}', async context => {
    const file = context.req.param('file')
    const content = await readFile(join(folder, file)).catch(() => undefined)
    if (!content) return context.notFound()
    return context.body(new Uint8Array(content), 200, {
      'content-type': `text/${file.endsWith('.js') ? 'javascript' : 'css'}; charset=utf-8`,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  app.get('/console/*', async context => {
    context.header('cache-control', 'no-cache')
    return context.html(await readFile(join(folder, 'index.html'), 'utf8'))
  })
  return app
}
