import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'

export type Load = {
  readonly requests: number
  readonly scriptBytes: number
  readonly answerBytes: number
}

/**
 * All that a page is answered from here on. The twin compresses nothing and a CDN does, so bytes are those of gzip at
 * its best, file by file, as test/unit/widget/size.test.ts counts them; without headers.
 */
export const loadOf = (page: Page): (() => Promise<Load>) => {
  const responses: Response[] = []
  page.on('response', response => responses.push(response))
  return async () => ({
    requests: responses.length,
    scriptBytes: await bytesOf(responses, 'script'),
    answerBytes: await bytesOf(responses, 'fetch'),
  })
}

const bytesOf = async (responses: readonly Response[], type: string): Promise<number> => {
  const asked = responses.filter(response => response.request().resourceType() === type)
  const bodies = await Promise.all(asked.map(response => response.body()))
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
}
