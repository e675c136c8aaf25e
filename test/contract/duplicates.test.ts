import { expect, it } from 'vitest'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueEmail, uniqueThread, uniqueWord } from '../support/contract/unique.ts'

it('refuses the same name and text in the same thread', async () => {
  const place = { thread: uniqueThread() }
  const comment = sampleComment()

  await taaliq.post(place, comment)
  const again = await taaliq.post(place, comment)

  expect(outcomeOf(again)).toBe('409 duplicate-comment')
})

it('refuses it whatever the address is', async () => {
  const place = { thread: uniqueThread() }
  const comment = sampleComment()

  await taaliq.post(place, comment)
  const again = await taaliq.post(place, { ...comment, email: uniqueEmail() })

  expect(outcomeOf(again)).toBe('409 duplicate-comment')
})

it('compares what would be stored, not what was typed', async () => {
  const place = { thread: uniqueThread() }

  await taaliq.post(place, sampleComment({ name: 'Ren\u00e9', content: 'one\ntwo' }))
  const again = await taaliq.post(place, sampleComment({ name: ' Rene\u0301', content: 'one\r\ntwo\n' }))

  expect(outcomeOf(again)).toBe('409 duplicate-comment')
})

it('takes the same from another name, of another text and in another thread or site', async () => {
  const thread = uniqueThread()
  const comment = sampleComment()

  await taaliq.post({ thread }, comment)
  const answers = await Promise.all([
    taaliq.post({ thread }, { ...comment, name: 'ليلى' }),
    taaliq.post({ thread }, { ...comment, content: `${comment.content}!` }),
    taaliq.post({ thread: uniqueThread() }, comment),
    taaliq.post({ site: 'open', thread }, comment),
  ])

  expect(answers.map(outcomeOf)).toEqual(['202', '202', '202', '201'])
})

it('lets a matching idempotency key win', async () => {
  const place = { thread: uniqueThread() }
  const comment = sampleComment()
  const headers = { 'idempotency-key': `key-${uniqueWord()}` }

  const first = await taaliq.post(place, comment, { headers })
  const again = await taaliq.post(place, comment, { headers })

  expect(outcomeOf(again)).toBe('202')
  expect(again.text).toBe(first.text)
})

it('refuses a duplicate under another key', async () => {
  const place = { thread: uniqueThread() }
  const comment = sampleComment()

  await taaliq.post(place, comment, { headers: { 'idempotency-key': `key-${uniqueWord()}` } })
  const again = await taaliq.post(place, comment, { headers: { 'idempotency-key': `key-${uniqueWord()}` } })

  expect(outcomeOf(again)).toBe('409 duplicate-comment')
})

it('keeps one of ten that come at once', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  const comment = sampleComment()

  const answers = await Promise.all(Array.from({ length: 10 }, () => taaliq.post(place, comment)))

  expect(answers.map(outcomeOf).toSorted()).toEqual(['201', ...Array(9).fill('409 duplicate-comment')])
  expect(await readThread(place)).toMatchObject({ count: 1 })
})
