import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { DeployedThread } from './deployed-thread.ts'

type Needs = {
  thread: DeployedThread
  /** Whether a moderator's token is there: without one, nothing is published. */
  moderates: boolean
  tell: (line: string) => void
}

/**
 * A whole comment's life in a thread of its own; whatever fails, the comment is taken away again.
 * @throws Error where a step fails, which was told
 */
export const followComment = async ({ thread, moderates, tell }: Needs): Promise<void> => {
  const step = async <T>(promise: string, act: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now()
    try {
      const outcome = await act()
      tell(`ok     ${promise} (${secondsSince(startedAt)} s)`)
      return outcome
    } catch (error) {
      tell(`fails  ${promise}: ${error instanceof Error ? error.message : String(error)}`)
      throw error
    }
  }

  await step('Readers are answered', async () => {
    const [{ comments }, count] = await Promise.all([thread.list(), thread.count()])
    expect(comments.length === 0 && count === 0, 'a thread nobody wrote in has comments')
  })
  await step('The widget’s loader is served', async () => {
    const type = await thread.loader()
    expect(type.includes('javascript'), `it is ${type || 'of no type'}`)
  })

  const key = randomUUID()
  const comment = commentWith(key)
  const submit = () => thread.submit(key, comment)
  // What became of an attempt without an answer is unknown: with its key, the next one tells.
  const { id, receipt } = await step('A comment is taken', () => submit().catch(submit))
  const isShown = async (query?: string) => (await thread.list(query)).comments.some(shown => shown.id === id)

  try {
    await step('Sent again, it is the same comment', async () => {
      const again = await submit()
      expect(again.isReplay && again.id === id, 'it became another one')
    })
    await step('It is not public', async () => {
      // Asked in another way than before, so that no cache answers.
      expect(!(await isShown('?order=newest')), 'it is in the list: does the site publish at once?')
      expect(!(await thread.page()).includes(key), 'it is on the thread’s page')
    })
    if (!moderates) return

    const { version } = await step('A moderator finds it in the queue', async () =>
      found(await thread.waiting(), id),
    )
    await step('The moderator approves it', () => thread.decide(id, 'approve', version))
    await step('It is public within 30 s', () => until(() => isShown()))
    await step('The moderator takes it off again', () => thread.decide(id, 'trash', version + 1))
    await step('It is gone within 30 s', () => until(async () => !(await isShown())))
  } finally {
    // Its receipt takes back what was not decided on, whoever may sign in.
    await step(`Comment ${id} lies in the trash`, () =>
      thread.withdraw(id, receipt).catch(async error => {
        if (!moderates) throw error
        const { status, version } = await thread.one(id)
        if (status !== 'trash') await thread.decide(id, 'trash', version)
      }),
    )
  }
}

const commentWith = (word: string) => ({
  name: 'Taaliq',
  email: 'smoke@example.com',
  content: `A test of this installation; it takes itself away. ${word}`,
})

const found = ({ comments }: Awaited<ReturnType<DeployedThread['waiting']>>, id: string) => {
  const comment = comments.find(waiting => waiting.id === id)
  if (comment === undefined) throw new Error('it is not among the newest hundred')
  return comment
}

/** The edge keeps a list for 30 s, and then still answers once with it while it asks anew (`stale-while-revalidate`). */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 33_000
  while (!(await isSo())) {
    expect(performance.now() < deadline, 'it is not')
    await wait(1000)
  }
}

const expect = (condition: boolean, otherwise: string): void => {
  if (!condition) throw new Error(otherwise)
}

const secondsSince = (startedAt: number): string => ((performance.now() - startedAt) / 1000).toFixed(1)
