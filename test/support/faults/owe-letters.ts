import type { Client } from '../contract/create-client.ts'
import { inBatches } from '../contract/in-batches.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { sampleComment } from '../contract/sample-comment.ts'
import { Submitted } from '../contract/schemas/submitted.ts'
import { uniqueEmail, uniqueThread } from '../contract/unique.ts'

/** So many people whose comments were approved just now, and who asked to be told; their addresses. */
export const oweLetters = (taaliq: Client, count: number): Promise<string[]> =>
  inBatches(Array.from({ length: count }), 8, async () => {
    const email = uniqueEmail()
    const comment = sampleComment({ email, notifyReplies: true })
    const { id } = readAnswer(Submitted, await taaliq.post({ thread: uniqueThread() }, comment), 202)
    const { status, text } = await taaliq.decide(id, { decision: 'approve', version: 1 })
    if (status !== 200) throw new Error(`deciding answered ${status}: ${text}`)
    return email
  })
