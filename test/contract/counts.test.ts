import { expect, it } from 'vitest'
import { givenPendingComment, givenPublishedComments } from '../support/contract/given-comments.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { ThreadCounts } from '../support/contract/schemas/thread-counts.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const askFor = (site: string, threads: readonly string[]) =>
  taaliq.send({
    path: `/v1/sites/${site}/counts?${threads.map(thread => `thread=${encodeURIComponent(thread)}`).join('&')}`,
  })

const countsOf = async (site: string, threads: readonly string[]) =>
  readAnswer(ThreadCounts, await askFor(site, threads)).counts

it('counts the approved comments of each thread', async () => {
  const [three, one, none] = [uniqueThread(), uniqueThread(), uniqueThread()]
  await givenPublishedComments(three, [{}, {}, {}])
  await givenPublishedComments(one, [{}])

  const counts = await countsOf('open', [three, one, none])

  expect(Object.fromEntries(counts)).toEqual({ [three]: 3, [one]: 1, [none]: 0 })
})

it('counts nothing that waits', async () => {
  const { thread } = await givenPendingComment()

  expect(await countsOf('demo', [thread])).toEqual([[thread, 0]])
})

it('counts the threads of its own site only', async () => {
  const thread = uniqueThread()
  await givenPublishedComments(thread, [{}])

  expect(await countsOf('demo', [thread])).toEqual([[thread, 0]])
})

it('answers for 50 threads at once', async () => {
  const threads = Array.from({ length: 50 }, uniqueThread)
  await givenPublishedComments(threads[49] ?? '', [{}, {}])

  const counts = await countsOf('open', threads)

  expect(counts).toHaveLength(50)
  expect(counts.filter(([, count]) => count > 0)).toEqual([[threads[49], 2]])
})

it('refuses 51 threads', async () => {
  const answer = await askFor('demo', Array.from({ length: 51 }, uniqueThread))

  expect(outcomeOf(answer)).toMatch(/^(400|422) /u)
})

it('counts a thread that is named twice once', async () => {
  const thread = uniqueThread()
  await givenPublishedComments(thread, [{}])

  expect(await countsOf('open', [thread, thread])).toEqual([[thread, 1]])
})

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'مقال-١', 'a.b_c~d:e@f'])(
  'answers for a thread named %s',
  async thread => {
    expect(await countsOf('demo', [thread])).toEqual([[thread, 0]])
  },
)

it.each(['a'.repeat(3000), '', 'a/b', '\u0000'])(
  'answers 0 for what no thread can be called: %j',
  async name => {
    expect(await countsOf('demo', [name])).toEqual([[name, 0]])
  },
)

it('counts a thread in any spelling, and answers in the one that was asked for', async () => {
  const thread = `${uniqueThread()}-\u00e9`
  await givenPublishedComments(thread, [{}])

  expect(await countsOf('open', [thread.normalize('NFD')])).toEqual([[thread.normalize('NFD'), 1]])
})

it('answers who names no thread without failing', async () => {
  const answer = await taaliq.send({ path: '/v1/sites/demo/counts' })

  expect(outcomeOf(answer)).toMatch(/^(200|400 .*|422 .*)$/u)
})

it('may be cached', async () => {
  const answer = await askFor('demo', [uniqueThread()])

  expect(answer.headers['cache-control']).toMatch(/\bpublic\b/u)
  expect(answer.headers['cache-control']).toMatch(/\bs-maxage=[1-9]/u)
})
