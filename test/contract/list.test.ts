import { expect, it } from 'vitest'
import { givenPublishedComments } from '../support/contract/given-comments.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readThread, readWholeThread } from '../support/contract/read-thread.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { textOfLength } from '../support/contract/text-of-length.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const givenThreadOf = async (size: number, comment: Record<string, unknown> = {}) => {
  const thread = uniqueThread()
  const ids = await givenPublishedComments(thread, Array(size).fill(comment))
  return { place: { site: 'open', thread }, ids }
}

it('shows exactly what is public of a comment', async () => {
  const { place, ids } = await givenThreadOf(1, { website: 'https://blog.example/', content: 'نص' })

  const { comments } = await readThread(place)

  expect(comments).toEqual([
    {
      id: ids[0],
      parentId: null,
      name: 'أمل حسن',
      website: 'https://blog.example/',
      content: 'نص',
      createdAt: expect.any(String),
      staff: false,
    },
  ])
})

it('leaves the website out where none was given', async () => {
  const { place } = await givenThreadOf(1)

  const { comments } = await readThread(place)

  expect(Object.keys(comments[0] ?? {}).toSorted()).toEqual([
    'content',
    'createdAt',
    'id',
    'name',
    'parentId',
    'staff',
  ])
})

it('shows the oldest first unless asked for the newest', async () => {
  const { place, ids } = await givenThreadOf(4)

  const [byDefault, oldest, newest] = await Promise.all([
    readThread(place),
    readThread(place, { order: 'oldest' }),
    readThread(place, { order: 'newest' }),
  ])

  expect(byDefault.comments.map(({ id }) => id)).toEqual(ids)
  expect(oldest.comments.map(({ id }) => id)).toEqual(ids)
  expect(newest.comments.map(({ id }) => id)).toEqual(ids.toReversed())
})

it.each(['oldest', 'newest'] as const)('pages through 25 comments, %s first, each once', async order => {
  const { place, ids } = await givenThreadOf(25)

  const pages = await readWholeThread(place, { limit: 10, order })

  expect(pages.every(page => page.length <= 10)).toBe(true)
  expect(pages.flat().map(({ id }) => id)).toEqual(order === 'oldest' ? ids : ids.toReversed())
})

it('counts the whole thread on every page', async () => {
  const { place } = await givenThreadOf(7)

  const first = await readThread(place, { limit: 3 })
  const second = await readThread(place, { limit: 3, cursor: first.nextCursor ?? '' })

  expect([first.count, second.count]).toEqual([7, 7])
})

it('pages one by one', async () => {
  const { place, ids } = await givenThreadOf(3)

  const pages = await readWholeThread(place, { limit: 1 })

  expect(pages.flat().map(({ id }) => id)).toEqual(ids)
  expect(pages.every(page => page.length <= 1)).toBe(true)
})

it('takes a limit of 100', async () => {
  const { place } = await givenThreadOf(2)

  expect((await readThread(place, { limit: 100 })).comments).toHaveLength(2)
})

it.each(['0', '101', '-1', '1.5', 'ten', '', '1e1', '99999999999999999999'])(
  'answers the limit %j without failing and without showing more than 100',
  async limit => {
    const { place } = await givenThreadOf(1)

    const answer = await taaliq.list(place, { limit })

    expect(outcomeOf(answer)).toMatch(/^(200|400 .*|422 .*)$/u)
  },
)

it('shows an unknown order as no other than oldest or newest', async () => {
  const { place } = await givenThreadOf(1)

  expect(outcomeOf(await taaliq.list(place, { order: 'best' }))).toMatch(/^(200|400 .*|422 .*)$/u)
})

it('answers a thread nobody wrote in with none', async () => {
  expect(await readThread({ thread: uniqueThread() })).toEqual({
    comments: [],
    count: 0,
    closed: false,
    nextCursor: null,
  })
})

it('says that a thread is closed', async () => {
  expect(await readThread({ thread: 'closed' })).toMatchObject({ closed: true })
})

it('ignores unknown query parameters', async () => {
  const { place, ids } = await givenThreadOf(1)

  const { comments } = await readThread(place, { status: 'pending', utm_source: 'x' })

  expect(comments.map(({ id }) => id)).toEqual(ids)
})

it('is cached as the contract says', async () => {
  const answer = await taaliq.list({ thread: uniqueThread() })

  expect(answer.headers['cache-control']).toBe(
    'public, max-age=0, s-maxage=30, stale-while-revalidate=300, stale-if-error=86400',
  )
})

it('pages through texts of 10,000 emoji, each once and whole', async () => {
  const content = textOfLength('😀', 9_990)
  const thread = uniqueThread()
  const contents = Array.from({ length: 30 }, (_, index) => `${content}${String(index).padStart(10, '0')}`)
  await givenPublishedComments(
    thread,
    contents.map(text => ({ content: text })),
  )

  const pages = await readWholeThread({ site: 'open', thread }, { limit: 100 })

  expect(pages.flat().map(comment => comment.content)).toEqual(contents)
})

it('keeps the threads of two sites apart, though they share a name', async () => {
  const { place } = await givenThreadOf(1)

  expect(await readThread({ site: 'demo', thread: place.thread })).toMatchObject({ comments: [], count: 0 })
})
