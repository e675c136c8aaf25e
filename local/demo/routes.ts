import { Hono } from 'hono'
import * as v from 'valibot'
import { messagesFor } from '../../shared/messages/messages.ts'
import { articlePage } from './article-page.ts'
import { commentSection } from './comment-section.ts'
import { fetchComments } from './fetch-comments.ts'
import { widget } from './widget.ts'

/**
 * `GET /demo/`: what a publisher has today, an article whose own server prints the approved comments and whose plain
 * form posts to the API. `publicUrl` is where readers reach both, e.g. `http://localhost:3000`.
 */
export const createDemo = (publicUrl: string): Hono => {
  const app = new Hono()
  app.get('/demo', context => context.redirect('/demo/', 308))
  app.get('/demo/', context => context.html(articlePage(widget)))
  app.get('/demo/plain/', async context => {
    const { taaliq, replyTo } = v.parse(Query, context.req.query())
    const comments = await fetchComments(publicUrl)
    context.header('Cache-Control', 'no-store')
    return context.html(
      articlePage(
        commentSection({ publicUrl, comments, notice: taaliq, replyTo, messages: messagesFor('ar') }),
      ),
    )
  })
  return app
}

const Query = v.object({
  taaliq: v.fallback(v.optional(v.picklist(['pending', 'published'])), undefined),
  replyTo: v.optional(v.string()),
})
