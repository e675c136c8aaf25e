import { describe, expect, it } from 'vitest'
import type { Listing, Page } from '../../../web/widget/api.ts'
import { createThread } from '../../../web/widget/thread.ts'

const comment = (id: string) => ({
  id,
  parentId: null,
  name: 'سلمى',
  content: id,
  createdAt: '2026-11-21T09:00:00Z',
  staff: false,
})

/** A conversation of an API that grows when told to. */
const givenThread = async ({ ids, pageSize = 2 }: { ids: string[]; pageSize?: number }) => {
  const all = [...ids]
  const asked: Listing[] = []
  const list = async (listing: Listing): Promise<Page> => {
    asked.push(listing)
    const ordered = listing.order === 'oldest' ? all : all.toReversed()
    const start = listing.cursor ? ordered.indexOf(listing.cursor) + 1 : 0
    const page = ordered.slice(start, start + listing.limit)
    const more = start + listing.limit < all.length
    return {
      comments: page.map(comment),
      count: all.length,
      closed: false,
      nextCursor: more ? (page.at(-1) ?? null) : null,
    }
  }
  const failed: string[] = []
  const thread = createThread({
    api: { list },
    settings: { order: 'oldest', pageSize },
    changed: () => {},
    failed: code => failed.push(code),
  })
  await thread.load()
  const shown = () => thread.get().comments.map(({ id }) => id)
  return { thread, all, asked, shown }
}

describe('a thread', () => {
  it('loads page by page', async () => {
    const { thread, shown } = await givenThread({ ids: ['a', 'b', 'c'] })

    const first = shown()
    await thread.more()

    expect([first, shown(), thread.get().nextCursor]).toEqual([['a', 'b'], ['a', 'b', 'c'], null])
  })

  it('asks once for a page that is on its way', async () => {
    const { thread, asked } = await givenThread({ ids: ['a', 'b', 'c'] })

    await Promise.all([thread.more(), thread.more()])

    expect(asked).toHaveLength(2)
  })

  it('finds a comment while a page is on its way', async () => {
    const { thread } = await givenThread({ ids: ['a', 'b', 'c', 'd', 'e'] })

    const found = await Promise.all([thread.more(), thread.until('e'), thread.until('e')])

    expect(found).toEqual([undefined, true, true])
  })

  it('loads on until a comment is there', async () => {
    const { thread, shown } = await givenThread({ ids: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })

    expect(await thread.until('g')).toBe(true)
    expect(shown()).toContain('g')
  })

  it('tells when a comment is nowhere', async () => {
    const { thread } = await givenThread({ ids: ['a', 'b', 'c'] })

    expect(await thread.until('z')).toBe(false)
  })

  it('holds back what is new until it is asked for', async () => {
    const { thread, all, shown } = await givenThread({ ids: ['a'] })
    all.push('b', 'c')

    await thread.look()
    const waiting = thread.get().fresh.map(({ id }) => id)
    const before = shown()
    const first = thread.showFresh()

    expect([waiting.toSorted(), before, first, shown()]).toEqual([['b', 'c'], ['a'], 'b', ['a', 'b', 'c']])
  })

  it('does not announce twice', async () => {
    const { thread, all } = await givenThread({ ids: ['a'] })
    all.push('b')

    await thread.look()
    await thread.look()

    expect(thread.get().fresh).toHaveLength(1)
  })

  it('announces nothing that further pages will bring', async () => {
    const { thread, all } = await givenThread({ ids: ['a', 'b', 'c'] })
    all.push('d')

    await thread.look()

    expect(thread.get().fresh).toEqual([])
  })
})
