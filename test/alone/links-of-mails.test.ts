import { beforeAll, describe, expect, it } from 'vitest'
import { readCapacity } from '../support/budgets/read-capacity.ts'
import { mailsOfEachKind, urlsIn } from '../support/contract/mails-of-each-kind.ts'
import { scanners } from '../support/contract/scanners.ts'
import { taaliq } from '../support/contract/taaliq.ts'

let urls: string[]

beforeAll(async () => {
  urls = urlsIn(await mailsOfEachKind())
}, 60_000)

describe('the links of all mails', () => {
  it('lead to Taaliq or to the article, whatever a commenter wrote', () => {
    expect(urls.length).toBeGreaterThan(8)
    expect(urls.filter(url => !url.startsWith(`${taaliq.origin}/`))).toEqual([])
  })

  it('write nothing, however often and by whomever they are opened', async () => {
    const statuses: number[] = []

    const { calls } = await readCapacity(taaliq, async () => {
      for (const url of urls) {
        const path = url.slice(taaliq.origin.length).split('#', 1).join()
        for (const headers of scanners)
          for (const method of ['HEAD', 'GET', 'GET', 'GET'])
            statuses.push((await taaliq.send({ method, path, headers })).status)
        statuses.push((await taaliq.send({ method: 'OPTIONS', path })).status)
      }
    })

    const apis = calls.filter(call => call.function.endsWith('-api'))
    expect(statuses.filter(status => status >= 500)).toEqual([])
    expect(apis.length).toBeGreaterThan(100)
    expect(apis.filter(({ wru }) => wru > 0)).toEqual([])
  })
})
