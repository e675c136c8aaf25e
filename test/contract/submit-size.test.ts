import { expect, it } from 'vitest'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { textOfLength } from '../support/contract/text-of-length.ts'
import { uniqueClientAddress, uniqueThread } from '../support/contract/unique.ts'

const mostBytes = 128 * 1024

const jsonOfBytes = (bytes: number) => {
  const bare = JSON.stringify(sampleComment({ padding: '' }))
  const padding = 'x'.repeat(bytes - Buffer.byteLength(bare))
  return bare.replace('"padding":""', `"padding":"${padding}"`)
}

const formOfBytes = (bytes: number) => {
  const bare = `name=a&email=a%40paper.example&content=${uniqueThread()}&padding=`
  return bare + 'x'.repeat(bytes - bare.length)
}

const submitJson = (body: string) => taaliq.postBody({ thread: uniqueThread() }, body)

const submitForm = (body: string) =>
  taaliq.postBody({ thread: uniqueThread() }, body, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

it('takes a JSON body of 128 KiB', async () => {
  const body = jsonOfBytes(mostBytes)

  expect(Buffer.byteLength(body)).toBe(mostBytes)
  expect(outcomeOf(await submitJson(body))).toBe('202')
})

it('refuses a JSON body of one byte more', async () => {
  expect(outcomeOf(await submitJson(jsonOfBytes(mostBytes + 1)))).toBe('413 body-too-large')
})

it('takes a form of 128 KiB', async () => {
  expect(outcomeOf(await submitForm(formOfBytes(mostBytes)))).toBe('303')
})

it('refuses a form of one byte more', async () => {
  expect(outcomeOf(await submitForm(formOfBytes(mostBytes + 1)))).toBe('413 body-too-large')
})

it('counts bytes, not letters', async () => {
  const body = JSON.stringify(sampleComment({ padding: 'ع'.repeat(70_000) }))

  expect(body.length).toBeLessThan(mostBytes)
  expect(outcomeOf(await submitJson(body))).toBe('413 body-too-large')
})

it('refuses a body that is too large before reading it', async () => {
  expect(outcomeOf(await submitJson('{'.repeat(mostBytes + 1)))).toBe('413 body-too-large')
})

it('takes 10,000 emoji in a form', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  const content = textOfLength('😀', 10_000)

  const answer = await taaliq.postForm(
    place,
    { name: 'أمل', email: 'amal@paper.example', content },
    { from: uniqueClientAddress() },
  )
  const { comments } = await readThread(place)

  expect(outcomeOf(answer)).toBe('303')
  expect(comments.map(comment => comment.content)).toEqual([content])
})
