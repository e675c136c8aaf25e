import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../support/contract/exchange.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readLog } from '../support/contract/read-log.ts'
import { readProblem } from '../support/contract/read-problem.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueEmail, uniqueThread } from '../support/contract/unique.ts'
import { openSite } from '../support/matrix/open-site.ts'

const patience = { timeout: 20_000, interval: 200 }

const nameOf = ({ headers }: Pick<Answer, 'headers'>): string =>
  v.parse(v.string(), headers['apigw-requestid'])

const servicesTelling = async (word: string) =>
  (await readLog(word)).map(({ service, message }) => `${service}: ${message}`)

describe('a request', () => {
  it('can be followed by its id to the mails that it caused', async () => {
    const { site, invite } = await openSite()
    await invite('admin@example.com', 'admin')
    const email = uniqueEmail()
    const submitted = await taaliq.post(
      { site, thread: uniqueThread() },
      sampleComment({ email, notifyReplies: true }),
    )
    const { id } = readAnswer(Submitted, submitted, 202)
    await expect.poll(() => servicesTelling(id), patience).toContain('mailer: moderators told')

    const decided = await taaliq.decide(id, { decision: 'approve', version: 1 }, { site })

    await expect
      .poll(() => servicesTelling(id), patience)
      .toEqual(['reader-api: request', 'mailer: moderators told', 'moderation-api: request'])
    expect(await readLog(nameOf(submitted))).toMatchObject([{ comment: id, status: 202 }])
    expect(await readLog(nameOf(decided))).toMatchObject([{ comment: id, status: 200 }])
    expect(await readLog(email)).toEqual([])
  })

  it('that was refused says under which id its line is', async () => {
    const answer = await taaliq.post({ thread: uniqueThread() }, sampleComment({ email: 'nobody' }))

    const { requestId } = readProblem(answer)

    expect(requestId).toBe(nameOf(answer))
    expect(await readLog(requestId)).toMatchObject([{ status: 422, invocation: expect.any(String) }])
  })

  it('is logged with the name that the edge gave it, whatever a client calls it', async () => {
    const answer = await taaliq.list(
      { thread: uniqueThread() },
      {},
      { 'x-amz-cf-id': 'somebody@example.com' },
    )

    const [line] = await readLog(nameOf(answer))

    expect(line?.['edgeId']).toMatch(/^[\w-]{54}==$/)
    expect(line?.['edgeId']).toBe(answer.headers['x-amz-cf-id'])
  })

  it('that names no comment in its path has nothing of it in its line', async () => {
    const answer = await taaliq.decide('somebody@example.com', { decision: 'approve', version: 1 })

    const [line] = await readLog(nameOf(answer))

    expect(line).toMatchObject({ status: 404 })
    expect(JSON.stringify(line)).not.toContain('somebody')
  })
})
