import { readAnswer } from './read-answer.ts'
import { sampleComment } from './sample-comment.ts'
import { Submitted } from './schemas/submitted.ts'
import { taaliq } from './taaliq.ts'
import { uniqueThread } from './unique.ts'

type Where = { site?: string; thread: string; id: string }

export const withdraw = (where: Where, receipt: unknown, headers: Record<string, string> = {}) =>
  taaliq.send({
    method: 'POST',
    path: `${taaliq.commentsPath(where)}/${where.id}/withdrawal`,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ receipt }),
  })

/** A comment just submitted, as its author has it. */
export const givenReceipt = async ({ site = 'demo', status = 202 } = {}) => {
  const thread = uniqueThread()
  const answer = await taaliq.post({ site, thread }, sampleComment())
  const { id, receipt } = readAnswer(Submitted, answer, status)
  return { site, thread, id, receipt, withdraw: () => withdraw({ site, thread, id }, receipt) }
}
