import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '../contract/create-client.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { sampleComment } from '../contract/sample-comment.ts'
import { Submitted } from '../contract/schemas/submitted.ts'
import { uniqueThread } from '../contract/unique.ts'

/** In milliseconds. */
export type Latencies = { submit: number[]; decide: number[] }

const pauseMilliseconds = 100

/** How long it takes to submit a comment and to decide on it, again and again for so long. */
export const timeWriting = async (taaliq: Client, seconds: number): Promise<Latencies> => {
  const measured: Latencies = { submit: [], decide: [] }
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const comment = sampleComment()
    const submit = await timed(() => taaliq.post({ thread: uniqueThread() }, comment))
    const { id } = readAnswer(Submitted, submit.answer, 202)
    const decide = await timed(() => taaliq.decide(id, { decision: 'reject', version: 1 }))
    if (decide.answer.status !== 200) throw new Error(`deciding answered ${decide.answer.status}`)
    measured.submit.push(submit.milliseconds)
    measured.decide.push(decide.milliseconds)
    await wait(pauseMilliseconds)
  }
  return measured
}

const timed = async <TAnswer>(ask: () => Promise<TAnswer>) => {
  const began = performance.now()
  const answer = await ask()
  return { answer, milliseconds: performance.now() - began }
}
