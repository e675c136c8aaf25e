import { beforeAll, describe, expect, it } from 'vitest'
import { mailsOfEachKind, urlsIn } from '../support/contract/mails-of-each-kind.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { scanners } from '../support/contract/scanners.ts'
import { CapacityCalls } from '../support/contract/schemas/capacity-calls.ts'
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
    await taaliq.send({ method: 'DELETE', path: '/local/capacity' })

    const statuses = []
    for (const url of urls) {
      const path = url.slice(taaliq.origin.length).split('#', 1).join()
      for (const headers of scanners)
        for (const method of ['HEAD', 'GET', 'GET', 'GET'])
          statuses.push((await taaliq.send({ method, path, headers })).status)
      statuses.push((await taaliq.send({ method: 'OPTIONS', path })).status)
    }

    const { calls } = readAnswer(CapacityCalls, await taaliq.send({ path: '/local/capacity' }))
    const apis = calls.filter(call => call.function.endsWith('-api'))
    expect(statuses.filter(status => status >= 500)).toEqual([])
    expect(apis.length).toBeGreaterThan(100)
    expect(apis.filter(({ wru }) => wru > 0)).toEqual([])
  })
})
