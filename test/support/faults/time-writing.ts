import type { Client } from '../contract/create-client.ts'
import { inBatches } from '../contract/in-batches.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { sampleComment } from '../contract/sample-comment.ts'
import { Submitted } from '../contract/schemas/submitted.ts'
import { uniqueThread } from '../contract/unique.ts'

/** In milliseconds. */
export type Latencies = { readonly submit: readonly number[]; readonly decide: readonly number[] }

const times = 30

/** How long it takes to submit a comment and to decide on it, again and again, one after the other. */
export const timeWriting = async (taaliq: Client): Promise<Latencies> => {
  const measured = await inBatches(Array.from({ length: times }), 1, async () => {
    const comment = sampleComment()
    const submit = await timed(() => taaliq.post({ thread: uniqueThread() }, comment))
    const { id } = readAnswer(Submitted, submit.answer, 202)
    const decide = await timed(() => taaliq.decide(id, { decision: 'reject', version: 1 }))
    if (decide.answer.status !== 200) throw new Error(`deciding answered ${decide.answer.status}`)
    return { submit: submit.milliseconds, decide: decide.milliseconds }
  })
  return { submit: measured.map(({ submit }) => submit), decide: measured.map(({ decide }) => decide) }
}

const timed = async <TAnswer>(ask: () => Promise<TAnswer>) => {
  const began = performance.now()
  const answer = await ask()
  return { answer, milliseconds: performance.now() - began }
}
