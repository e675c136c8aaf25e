import { describe, expect, it } from 'vitest'
import {
  approve,
  givenApprovedComment,
  givenPendingComment,
  givenPublishedComments,
} from '../support/contract/given-comments.ts'
import { firstTag, tagsOf } from '../support/contract/html.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread, uniqueWord } from '../support/contract/unique.ts'
import { readFeed } from '../support/xml/read-feed.ts'

type Place = { site?: string; thread: string }

const feedPath = (place: Place) => `${taaliq.threadPath(place)}/feed.atom`

const askFeed = (place: Place, headers: Record<string, string> = {}) =>
  taaliq.send({ path: feedPath(place), headers })

const feedOf = async (place: Place) => readFeed((await askFeed(place)).text)

describe('the feed', () => {
  it('is Atom, in the language of its site', async () => {
    const answer = await askFeed({ thread: uniqueThread() })

    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(readFeed(answer.text)).toMatchObject({ language: 'ar', title: 'التعليقات', entries: [] })
  })

  it('leads to itself and to the page, wherever it is read', async () => {
    const place = { thread: uniqueThread() }

    const { links } = await feedOf(place)

    expect(links).toMatchObject({
      self: `${taaliq.origin}${feedPath(place)}`,
      alternate: `${taaliq.origin}${taaliq.threadPath(place)}`,
    })
  })

  it('is found from the thread’s page', async () => {
    const place = { thread: uniqueThread() }

    const { text } = await taaliq.send({ path: taaliq.threadPath(place) })

    expect(firstTag(text, 'link')).toMatchObject({
      rel: 'alternate',
      type: 'application/atom+xml',
      href: feedPath(place),
    })
  })

  it('has what a moderator approved', async () => {
    const { id, thread, name, content } = await givenApprovedComment()

    const { entries } = await feedOf({ thread })

    expect(entries).toMatchObject([{ id: `urn:uuid:${id}`, title: name, content }])
  })

  it('shows nothing that waits', async () => {
    const { thread, id, content } = await givenPendingComment({ comment: { name: uniqueWord() } })

    const answer = await askFeed({ thread })

    expect(readFeed(answer.text).entries).toEqual([])
    expect(answer.text).not.toContain(id)
    expect(answer.text).not.toContain(content)
  })

  it('has the newest fifty, newest first', async () => {
    const place = { site: 'open', thread: uniqueThread() }
    const ids = await givenPublishedComments(
      place.thread,
      Array.from({ length: 52 }, () => ({})),
    )

    const { entries } = await feedOf(place)

    const newest = ids.toReversed().slice(0, 50)
    expect(entries.map(({ id }) => id)).toEqual(newest.map(id => `urn:uuid:${id}`))
  })

  it('says who answers whom, and how often a comment is answered', async () => {
    const place = { site: 'open', thread: uniqueThread() }
    const [parentId = ''] = await givenPublishedComments(place.thread, [{}])
    await givenPublishedComments(place.thread, [{ parentId }, { parentId }])

    const { entries } = await feedOf(place)

    const { inReplyTo } = entries[0] ?? {}
    expect(inReplyTo).toMatchObject([{ ref: `urn:uuid:${parentId}` }])
    expect(entries.map(({ total }) => total)).toEqual(['0', '0', '2'])
  })

  it('leads to an entry’s comment on the page', async () => {
    const place = { site: 'open', thread: uniqueThread() }
    await givenPublishedComments(place.thread, [{}])
    const [entry] = (await feedOf(place)).entries
    const { pathname, search, hash } = new URL(entry?.links['alternate'] ?? '')

    const { text } = await taaliq.send({ path: pathname + search })

    expect(tagsOf(text, 'article').map(({ id }) => `#${id}`)).toEqual([hash])
  })

  it('is well-formed and whole, whatever readers wrote', async () => {
    const place = { site: 'open', thread: uniqueThread() }
    const content =
      ']]></content></entry><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>&lt;\n\t<?x'
    const website = `https://a.example/?a=1&b="><x>'`
    await givenPublishedComments(place.thread, [{ name: '<أمل> & "حسن"', content, website }])

    const { entries } = await feedOf(place)

    expect(entries).toMatchObject([
      {
        content,
        author: [
          ['name', '<أمل> & "حسن"'],
          ['uri', new URL(website).href],
        ],
      },
    ])
  })
})

describe('when the feed was updated', () => {
  it('stays while nothing changes', async () => {
    const { thread } = await givenApprovedComment()

    const first = await askFeed({ thread })
    const second = await askFeed({ thread })

    expect(second.text).toBe(first.text)
  })

  it('moves on when a comment is approved that is older than the newest', async () => {
    const thread = uniqueThread()
    const older = await givenPendingComment({ thread })
    await givenApprovedComment({ thread })
    const before = await feedOf({ thread })

    await approve(older.id)
    const after = await feedOf({ thread })

    expect(after.entries).toHaveLength(2)
    expect(Date.parse(after.updated ?? '')).toBeGreaterThan(Date.parse(before.updated ?? ''))
  })

  it('moves on when a comment is taken back', async () => {
    const { thread, id } = await givenApprovedComment()
    const before = await feedOf({ thread })

    await taaliq.decide(id, { decision: 'trash', version: 2 })
    const after = await feedOf({ thread })

    expect(after.entries).toEqual([])
    expect(Date.parse(after.updated ?? '')).toBeGreaterThan(Date.parse(before.updated ?? ''))
  })

  it('is when an entry was written, for the entry', async () => {
    const { thread } = await givenApprovedComment()
    const { comments } = await readThread({ thread })

    const { entries } = await feedOf({ thread })

    expect(entries.map(({ updated }) => updated)).toEqual(comments.map(({ createdAt }) => createdAt))
  })
})

describe('the feed is kept and shared as the list is', () => {
  it('for as long, and for every page', async () => {
    const place = { thread: uniqueThread() }

    const [feed, list] = await Promise.all([askFeed(place), taaliq.list(place)])

    expect(feed.headers['cache-control']).toBe(list.headers['cache-control'])
    expect(feed.headers['access-control-allow-origin']).toBe('*')
  })

  it('and is not sent again to who has it', async () => {
    const { thread } = await givenApprovedComment()
    const { headers } = await askFeed({ thread })

    const again = await askFeed({ thread }, { 'if-none-match': headers.etag ?? '' })

    expect(headers.etag).toMatch(/^"/u)
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
  })

  it('and answers HEAD', async () => {
    const answer = await taaliq.send({ method: 'HEAD', path: feedPath({ thread: uniqueThread() }) })

    expect(answer.status).toBe(200)
    expect(answer.body).toHaveLength(0)
  })
})

it.each([
  ['GET', 'nowhere', '404 unknown-site'],
  ['POST', 'demo', '405 method-not-allowed'],
])('answers %s on a feed of %s with %s', async (method, site, outcome) => {
  const answer = await taaliq.send({ method, path: feedPath({ site, thread: uniqueThread() }) })

  expect(outcomeOf(answer)).toBe(outcome)
})
