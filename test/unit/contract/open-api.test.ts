import { describe, expect, it } from 'vitest'
import { createModerationApi } from '../../../functions/moderation-api/app.ts'
import { createNeeds as createModerationNeeds } from '../../../functions/moderation-api/needs.ts'
import { createReaderApi } from '../../../functions/reader-api/app.ts'
import { createNeeds as createReaderNeeds } from '../../../functions/reader-api/needs.ts'
import { createSubscriptionApi } from '../../../functions/subscription-api/app.ts'
import { createNeeds as createSubscriptionNeeds } from '../../../functions/subscription-api/needs.ts'
import { openApi } from '../../../shared/contract/open-api/open-api.ts'

const runtime = {
  POWERTOOLS_SERVICE_NAME: 'test',
  POWERTOOLS_METRICS_NAMESPACE: 'test',
  POWERTOOLS_LOG_LEVEL: 'WARN',
  COMMENTS_TABLE: 'comments',
  SIGNING_SECRET: 'signing',
  PUBLIC_URL: 'https://comments.example',
  ORIGIN_SECRET: 'origin',
}

const reader = createReaderApi(
  createReaderNeeds({
    ...runtime,
    AUTHORS_TABLE: 'authors',
    MAIL_DELAY_SECONDS: 60,
    EPHEMERA_TABLE: 'ephemera',
    SEALING_KEY: 'sealing',
    AUTHOR_SECRET: 'author',
  }),
)
const moderation = createModerationApi(
  createModerationNeeds({
    ...runtime,
    MAIL_DELAY_SECONDS: 60,
    EPHEMERA_TABLE: 'ephemera',
    DECISION_LINK_SECRET: 'links',
    ISSUER: 'https://issuer.example',
    CLIENT_ID: 'client',
  }),
)
const subscriptions = createSubscriptionApi(
  createSubscriptionNeeds({ ...runtime, AUTHORS_TABLE: 'authors', SUBSCRIPTION_LINK_SECRET: 'links' }),
)

describe('the description of the API', () => {
  it('is the one in docs/: a change of the wire is a change of that file, seen in review', async () => {
    const text = `${JSON.stringify(openApi(), undefined, 2)}\n`

    await expect(text).toMatchFileSnapshot('../../../docs/openapi.json')
  })

  it('describes each route there is, and no other', () => {
    const described = Object.entries(openApi().paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter(name => name !== 'parameters')
        .map(method => `${method.toUpperCase()} ${path}`),
    )

    const routes = [...reader.routes, ...moderation.routes, ...subscriptions.routes]
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/gu, '{$1}')}`)
    expect(described.toSorted()).toEqual([...new Set(routes)].toSorted())
  })
})
