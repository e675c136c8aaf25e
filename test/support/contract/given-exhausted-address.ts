import { sampleComment } from './sample-comment.ts'
import { taaliq } from './taaliq.ts'
import { uniqueClientAddress, uniqueThread } from './unique.ts'

/** A client's address from which ten comments came to `strict` just now, which are all that it takes in a minute. */
export const givenExhaustedAddress = async (): Promise<string> => {
  const from = uniqueClientAddress()
  await Promise.all(
    Array.from({ length: 10 }, () =>
      taaliq.post({ site: 'strict', thread: uniqueThread() }, sampleComment(), { from }),
    ),
  )
  return from
}
