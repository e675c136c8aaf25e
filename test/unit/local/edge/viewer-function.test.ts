import { expect, it } from 'vitest'
import { consoleRoutes } from '../../../../infra/console-routes.ts'
import { createViewerFunction } from '../../../../local/edge/viewer-function.ts'
import { viewerRequestOf } from '../../../../local/edge/viewer-request.ts'

const asking = (target: string, rawHeaders: string[] = []) =>
  viewerRequestOf({
    method: 'GET',
    target,
    rawHeaders,
    httpVersion: '2.0',
    remoteAddress: '203.0.113.7',
    remotePort: 46_532,
    body: Buffer.alloc(0),
  })

it.each([
  ['/console/', '/console/index.html'],
  ['/console/queue/demo', '/console/index.html'],
  ['/console/v1.2', '/console/index.html'],
  ['/console/config.json', '/console/config.json'],
  ['/console/console-BJIFQTE4.js', '/console/console-BJIFQTE4.js'],
  ['/console/style-K63SR7GW.css?x=1', '/console/style-K63SR7GW.css'],
  ['/console/queue?a=b.js', '/console/index.html'],
  ['/consoles', '/console/index.html'],
])('leads %s to %s', (target, path) => {
  expect(createViewerFunction(consoleRoutes)(asking(target))).toEqual({ path })
})

it('lets the function answer', () => {
  const answered = createViewerFunction(consoleRoutes)(asking('/console?x=1'))

  expect(answered).toEqual({
    answer: { status: 308, headers: { location: '/console/' }, body: Buffer.alloc(0) },
  })
})

it('tells the function who asks, and what they sent', () => {
  const code = `function handler({ request, viewer }) {
    return { statusCode: 200, headers: { seen: { value: viewer.ip + ' ' + request.headers['x-a'].value } } }
  }`

  const answered = createViewerFunction(code)(asking('/', ['X-A', '1', 'x-a', '2']))

  expect(answered).toMatchObject({ answer: { headers: { seen: '203.0.113.7 1,2' } } })
})

it.each([
  ['returns nothing', 'function handler() {}'],
  ['never ends', 'function handler() { for (;;) {} }'],
  ['reaches for the machine', 'function handler() { process.exit() }'],
])('fails with a function that %s', (_, code) => {
  expect(() => createViewerFunction(code)(asking('/'))).toThrow()
})
