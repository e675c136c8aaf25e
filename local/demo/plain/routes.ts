import { Hono } from 'hono'
import * as v from 'valibot'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { articlePage } from '../article-page.ts'
import { library } from '../articles/library.ts'
import { commentSection } from './comment-section.ts'
import { fetchComments } from './fetch-comments.ts'

/**
 * `GET /demo/plain/`: a publisher's own theme without the widget. Its server prints the approved comments, and its
 * plain form posts to the API.
 */
export const createPlainPage = (publicUrl: string): Hono => {
  const app = new Hono()
  app.get('/demo/plain/', async context => {
    const { taaliq, replyTo } = v.parse(Query, context.req.query())
    const comments = await fetchComments(publicUrl)
    context.header('Cache-Control', 'no-store')
    return context.html(
      articlePage({
        article: library,
        address: `${publicUrl}/demo/plain/`,
        comments: commentSection({
          publicUrl,
          comments,
          notice: taaliq,
          replyTo,
          messages: messagesFor(library.lang),
        }),
      }),
    )
  })
  return app
}

const Query = v.object({
  taaliq: v.fallback(v.optional(v.picklist(['pending', 'published'])), undefined),
  replyTo: v.optional(v.string()),
})
