import type { Client } from '../contract/create-client.ts'
import { sampleComment } from '../contract/sample-comment.ts'
import { uniqueWord } from '../contract/unique.ts'
import { submitUntilAccepted } from './submit-until-accepted.ts'

export type AcceptedText = { readonly id: string; readonly content: string }

export type Readers = {
  /** What was acknowledged so far, with the text as it was sent. */
  readonly accepted: readonly AcceptedText[]
  /** Lets each reader finish the comment under way. */
  readonly stop: () => Promise<void>
}

type Needs = { readonly client: () => Client; readonly thread: string; readonly readers: number }

/** So many readers who write one comment after the other, in several scripts and not normalised, until stopped. */
export const startReaders = ({ client, thread, readers }: Needs): Readers => {
  const accepted: AcceptedText[] = []
  let stopped = false

  const write = async (): Promise<void> => {
    while (!stopped) {
      const comment = sampleComment({ content: `${decomposed} ${uniqueWord()}` })
      const { id } = await submitUntilAccepted(client, { thread, key: `key-${uniqueWord()}`, comment })
      accepted.push({ id, content: comment.content })
    }
  }
  const writing = Array.from({ length: readers }, write)

  return {
    accepted,
    stop: async () => {
      stopped = true
      await Promise.all(writing)
    },
  }
}

const decomposed = `${'réponse'.normalize('NFD')} آ می\u200cخواهم 😀\n𞤀`
