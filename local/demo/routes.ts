import { Hono } from 'hono'
import { appendTrailingSlash } from 'hono/trailing-slash'
import { articlePage } from './article-page.ts'
import { ferry } from './articles/ferry.ts'
import { library } from './articles/library.ts'
import { qanat } from './articles/qanat.ts'
import { contentSecurityPolicy, cspPage } from './csp-page.ts'
import { hostilePage } from './hostile/hostile-page.ts'
import { createPlainPage } from './plain/routes.ts'
import { spaPage } from './spa/spa-page.ts'
import { widget } from './widget.ts'

/**
 * `GET /demo/…`: pages that hold the widget, each a difficulty of its own, and one that does without it. `publicUrl`
 * is where readers reach them and the API, e.g. `http://localhost:3000`.
 */
export const createDemo = (publicUrl: string): Hono => {
  const app = new Hono()
  app.use('/demo/*', appendTrailingSlash())
  for (const article of [library, ferry, qanat]) {
    const page = articlePage({ article, address: `${publicUrl}${article.path}`, comments: widget(article) })
    app.get(article.path, context => context.html(page))
  }
  app.get('/demo/csp/', context => {
    context.header('Content-Security-Policy', contentSecurityPolicy)
    return context.html(cspPage(`${publicUrl}/demo/csp/`))
  })
  app.get('/demo/hostile/', context => context.html(hostilePage(`${publicUrl}/demo/hostile/`)))
  app.on('GET', ['/demo/spa/', '/demo/spa/:article'], context =>
    context.html(spaPage(`${publicUrl}/demo/spa/`)),
  )
  app.route('/', createPlainPage(publicUrl))
  return app
}
