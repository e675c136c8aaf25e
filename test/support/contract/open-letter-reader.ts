import { vi } from 'vitest'
import { readAnswer } from './read-answer.ts'
import { readMails } from './read-mails.ts'
import { sampleComment } from './sample-comment.ts'
import { Mails } from './schemas/mails.ts'
import type { SentMail } from './schemas/sent-mails.ts'
import { Submitted } from './schemas/submitted.ts'
import { taaliq } from './taaliq.ts'
import { uniqueEmail, uniqueThread } from './unique.ts'

const patience = { timeout: 20_000, interval: 100 }

/** Somebody who asks for mail about their comments on `demo`, and whoever answers them. */
export const openLetterReader = () => {
  const email = uniqueEmail()
  const place = { thread: uniqueThread() }
  const write = async (comment: Record<string, unknown>) =>
    readAnswer(Submitted, await taaliq.post(place, sampleComment(comment)), 202).id
  const approve = async (id: string) => {
    await taaliq.decide(id, { decision: 'approve', version: 1 })
    return id
  }
  const letters = (): Promise<SentMail[]> => readMails(taaliq, email)

  return {
    email,
    place,
    letters,
    publish: async (comment: Record<string, unknown> = {}) =>
      approve(await write({ email, notifyReplies: true, ...comment })),
    /** An approved answer by somebody else. */
    answer: async (parentId: string, comment: Record<string, unknown> = {}) =>
      approve(await write({ parentId, ...comment })),
    /** The letter of that number, from 0, once it has come. */
    letter: (number: number): Promise<SentMail> =>
      vi.waitUntil(async () => (await letters())[number], patience),
    /** What administrators are told of what a comment owed, once it is settled. */
    settled: (comment: string) =>
      vi.waitUntil(async () => {
        const asked = await taaliq.moderate('admin', { path: `/sites/demo/comments/${comment}/mails` })
        const { mails } = readAnswer(Mails, asked)
        const isSettled = mails.length > 0 && mails.every(({ state }) => state !== 'owed')
        return isSettled && { mails, text: asked.text }
      }, patience),
    choose: (path: string, body: string, headers: Record<string, string> = {}) =>
      taaliq.send({
        method: 'POST',
        path,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body,
      }),
  }
}
