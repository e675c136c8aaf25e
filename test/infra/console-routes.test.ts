import { describe, expect, it } from 'vitest'
import { consoleRoutes } from '../../infra/console-routes.ts'
import { createViewerFunction } from '../../local/edge/viewer-function.ts'
import { viewerRequestOf } from '../../local/edge/viewer-request.ts'

const routed = (path: string) =>
  createViewerFunction(consoleRoutes)(
    viewerRequestOf({
      method: 'GET',
      target: path,
      rawHeaders: [],
      httpVersion: '1.1',
      remoteAddress: '198.51.100.7',
      remotePort: 46_532,
      body: Buffer.alloc(0),
    }),
  )

describe('routes of the console', () => {
  it.each(['/console/', '/console/sites/demo', '/console/index.html', '/console/a.b', '/console/x.js/y'])(
    'are all one page: %s',
    path => {
      expect(routed(path)).toEqual({ path: '/console/index.html' })
    },
  )

  it.each(['/console/console-AB12.js', '/console/style-AB12.css', '/console/config.json'])(
    'leave a file be: %s',
    path => {
      expect(routed(path)).toEqual({ path })
    },
  )

  it('begin with a slash', () => {
    expect(routed('/console')).toMatchObject({ answer: { status: 308, headers: { location: '/console/' } } })
  })

  it('fit into a CloudFront function, which has room for 10 KB', () => {
    expect(Buffer.byteLength(consoleRoutes)).toBeLessThan(10 * 1024)
  })
})
