import { expect, it } from 'vitest'
import { matchRoute } from '../../../local/match-route.ts'

const routes = [
  '$default',
  'ANY /v1/moderation/{proxy+}',
  'GET /v1/moderation/{proxy+}',
  'GET /v1/sites/{site}',
].map(routeKey => ({ routeKey, functionName: routeKey, timeoutMilliseconds: 30_000 }))

it.each([
  ['POST', '/v1/moderation/sites/demo', 'ANY /v1/moderation/{proxy+}', { proxy: 'sites/demo' }],
  ['GET', '/v1/moderation/sites/demo', 'GET /v1/moderation/{proxy+}', { proxy: 'sites/demo' }],
  ['GET', '/v1/sites/demo', 'GET /v1/sites/{site}', { site: 'demo' }],
  ['GET', '/v1/sites/demo/threads', '$default', {}],
  ['POST', '/v1/sites/demo', '$default', {}],
  ['GET', '/v1/moderation', '$default', {}],
  ['GET', '/v1/moderation/', '$default', {}],
  ['GET', '/v1/moderationx/sites', '$default', {}],
])('leads %s %s to the most specific route', (method, path, routeKey, pathParameters) => {
  const match = matchRoute(routes, method, path)

  expect(match?.route.routeKey).toBe(routeKey)
  expect(match?.pathParameters).toEqual(pathParameters)
})

it('leads nowhere without a route', () => {
  expect(matchRoute([], 'GET', '/')).toBeUndefined()
})
