import type { Hono } from 'hono'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { createApi } from '../../shared/http/create-api.ts'
import { problemsAsPages } from '../../shared/pages/problems-as-pages.ts'
import type { SubscriptionApiNeeds } from './needs.ts'
import { changeSubscription } from './routes/change-subscription.ts'
import { showSubscription } from './routes/show-subscription.ts'

/** What the links in commenters' mails lead to, as a function of what it needs. A link is its own proof of who follows it. */
export const createSubscriptionApi = (needs: SubscriptionApiNeeds): Hono<ApiEnv> => {
  const app = createApi(needs)

  app.use('/v1/subscriptions/*', problemsAsPages())

  app.get('/v1/subscriptions/:token', ...showSubscription(needs))
  app.post('/v1/subscriptions/:token', ...changeSubscription(needs))
  return app
}
