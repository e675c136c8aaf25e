import type { Hono } from 'hono'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { createApi } from '../../shared/http/create-api.ts'
import { crossOrigin } from './cross-origin.ts'
import { loadSite } from './load-site.ts'
import type { ReaderNeeds } from './needs.ts'
import { refusalsAsPages } from './refusals-as-pages.ts'
import { counts } from './routes/counts.ts'
import { listComments } from './routes/list-comments.ts'
import { openApi } from './routes/open-api.ts'
import { showFeed } from './routes/show-feed.ts'
import { showThread } from './routes/show-thread.ts'
import { submitComment } from './routes/submit-comment.ts'
import { submitWordPressForm } from './routes/submit-wordpress-form.ts'
import { withdrawComment } from './routes/withdraw-comment.ts'

const commentsPath = '/v1/sites/:site/threads/:thread/comments'
const wordPressPath = '/v1/sites/:site/wp-comments-post.php'
const formPaths = [commentsPath, wordPressPath]

/** The readers' API as a function of what it needs: Lambda, the local twin and tests call it. */
export const createReaderApi = (needs: ReaderNeeds): Hono<ApiEnv> => {
  const app = createApi(needs)

  for (const path of formPaths) app.post(path, refusalsAsPages(needs))
  app.use('/v1/sites/:site/*', loadSite(needs), crossOrigin)
  app.use('/v1/openapi.json', crossOrigin)

  app.get('/v1/sites/:site/threads/:thread', ...showThread(needs))
  app.get('/v1/sites/:site/threads/:thread/feed.atom', ...showFeed(needs))
  app.get(commentsPath, ...listComments(needs))
  app.post(commentsPath, ...submitComment(needs))
  app.post('/v1/sites/:site/threads/:thread/comments/:id/withdrawal', ...withdrawComment(needs))
  app.post(wordPressPath, ...submitWordPressForm(needs))
  app.get('/v1/sites/:site/counts', ...counts(needs))
  app.get('/v1/openapi.json', ...openApi(needs))
  return app
}
