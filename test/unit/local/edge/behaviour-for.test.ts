import { expect, it } from 'vitest'
import { behaviourFor } from '../../../../local/edge/behaviour-for.ts'

const behaviours = ['/v1/sites/*', '/v1/openapi.json', 'v1/moderation/*', '/console*', '/file?.js', '*'].map(
  pathPattern => ({ pathPattern }),
)

it.each([
  ['/v1/sites/demo', '/v1/sites/*'],
  ['/v1/sites/', '/v1/sites/*'],
  ['/v1/sites', '*'],
  ['/v1/openapi.json', '/v1/openapi.json'],
  ['/v1/openapiXjson', '*'],
  ['/v1/openapi.json/', '*'],
  ['/v1/moderation/sites', 'v1/moderation/*'],
  ['/console', '/console*'],
  ['/console/', '/console*'],
  ['/Console', '*'],
  ['/file1.js', '/file?.js'],
  ['/file12.js', '*'],
  ['/', '*'],
  ['*', '*'],
])('leads %s to %s', (path, pathPattern) => {
  expect(behaviourFor(behaviours, path)).toEqual({ pathPattern })
})

it.each([
  ['//v1/sites/demo', '/v1/sites/*'],
  ['/v1//sites/demo', '/v1/sites/*'],
  ['/v1/./sites/demo', '/v1/sites/*'],
  ['/v1/sites/../moderation/sites', 'v1/moderation/*'],
  ['/v1/sites/%2e%2E/moderation/sites', 'v1/moderation/*'],
  ['/v1/moderation/sites/..', 'v1/moderation/*'],
  ['/../../v1/sites/demo', '/v1/sites/*'],
  ['/%76%31/%73ites/demo', '/v1/sites/*'],
  ['/v1%2Fsites/demo', '*'],
  ['/v1/sites%2fdemo', '*'],
  ['/v1/sites/..%2Fmoderation/sites', '/v1/sites/*'],
  ['/v1/sites/%D9%85', '/v1/sites/*'],
  ['/v1/sites/%', '/v1/sites/*'],
])('compares %s as it is normalized, with %s', (path, pathPattern) => {
  expect(behaviourFor(behaviours, path)).toEqual({ pathPattern })
})

it('takes the first that fits', () => {
  const two = [{ pathPattern: '/a/*' }, { pathPattern: '/a/b/*' }, { pathPattern: '*' }]

  expect(behaviourFor(two, '/a/b/c')).toEqual({ pathPattern: '/a/*' })
})
