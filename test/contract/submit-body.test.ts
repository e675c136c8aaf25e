import { expect, it } from 'vitest'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const submitBody = (body: string | Uint8Array, contentType = 'application/json') =>
  taaliq.postBody({ thread: uniqueThread() }, body, { headers: { 'content-type': contentType } })

const bytesWithin = (before: string, bytes: number[], after: string) =>
  Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)])

const jsonAround = (content: number[]) =>
  bytesWithin('{"name":"a","email":"a@paper.example","content":"x', content, 'y"}')

const formAround = (content: string) => `name=a&email=a%40paper.example&content=x${content}y`

const form = 'application/x-www-form-urlencoded'

it.each([
  '',
  ' ',
  '{',
  '{"name":"a"',
  '{"name":"a",}',
  "{'name':'a'}",
  '{"name":"a"}{"name":"b"}',
  'name=a&email=b',
  'undefined',
  'NaN',
  '[]',
  '[{"name":"a"}]',
  'null',
  'true',
  '7',
  '"text"',
])('refuses %j: no JSON object', async body => {
  expect(outcomeOf(await submitBody(body))).toBe('400 malformed-body')
})

it('refuses JSON nested a hundred thousand deep', async () => {
  expect(outcomeOf(await submitBody(`{"name":${'['.repeat(100_000)}`))).toBe('400 malformed-body')
  expect((await submitBody(`{"x":${'['.repeat(60_000)}${']'.repeat(60_000)}}`)).status).toBeLessThan(500)
})

it.each([
  ['an escaped NUL in the text', JSON.stringify(sampleComment({ content: 'a\u0000b' }))],
  ['an escaped NUL in the name', JSON.stringify(sampleComment({ name: 'a\u0000b' }))],
  ['an escaped NUL in the address', JSON.stringify(sampleComment({ email: 'a\u0000b@paper.example' }))],
  ['a NUL byte', jsonAround([0x00])],
  ['a lone high surrogate', JSON.stringify(sampleComment({ content: 'a\ud83db' }))],
  ['a lone low surrogate', JSON.stringify(sampleComment({ content: 'a\ude00b' }))],
  ['surrogates in the wrong order', JSON.stringify(sampleComment({ name: '\ude00\ud83d' }))],
  ['an encoded surrogate', jsonAround([0xed, 0xa0, 0xbd])],
  ['a byte that begins nothing', jsonAround([0xff])],
  ['half a letter', jsonAround([0xd8])],
  ['an overlong letter', jsonAround([0xc0, 0xaf])],
  ['a letter beyond Unicode', jsonAround([0xf4, 0x90, 0x80, 0x80])],
  ['UTF-16', Buffer.from(JSON.stringify(sampleComment()), 'utf16le')],
])('refuses JSON with %s', async (_, body) => {
  expect(outcomeOf(await submitBody(body))).toBe('400 malformed-body')
})

it.each([
  ['an encoded NUL', formAround('%00')],
  ['an encoded lone surrogate', formAround('%ED%A0%BD')],
  ['an encoded byte that begins nothing', formAround('%FF')],
  ['half an encoded letter', formAround('%D8')],
  ['a raw byte that begins nothing', bytesWithin(formAround('').slice(0, -1), [0xff], 'y')],
])('refuses a form with %s', async (_, body) => {
  expect(outcomeOf(await submitBody(body, form))).toBe('400 malformed-body')
})

it.each([
  'text/plain',
  'text/html',
  'application/xml',
  'application/jsonp',
  'application/octet-stream',
  'multipart/form-data; boundary=x',
  'application',
])('refuses the media type %s', async contentType => {
  const answer = await submitBody(JSON.stringify(sampleComment()), contentType)

  expect(outcomeOf(answer)).toBe('415 unsupported-media-type')
})

it('refuses a body without a media type', async () => {
  const answer = await taaliq.send({
    method: 'POST',
    path: taaliq.commentsPath({ thread: uniqueThread() }),
    body: JSON.stringify(sampleComment()),
  })

  expect(outcomeOf(answer)).toBe('415 unsupported-media-type')
})

it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset="UTF-8"'])(
  'takes JSON named %s',
  async contentType => {
    const answer = await submitBody(JSON.stringify(sampleComment()), contentType)

    expect(outcomeOf(answer)).toBe('202')
  },
)

it.each(['__proto__', 'constructor', 'prototype'])('gives a member named %s no power', async member => {
  const hostile = `{"${member}":{"status":"approved","name":"x","staff":true,"prototype":{"status":"approved"}},`
  const body = hostile + JSON.stringify(sampleComment()).slice(1)

  const first = readAnswer(Submitted, await submitBody(body), 202)
  const next = readAnswer(Submitted, await submitBody(JSON.stringify(sampleComment())), 202)

  expect([first.status, next.status]).toEqual(['pending', 'pending'])
})

it('takes no field from the prototype that a body names', async () => {
  const body = '{"__proto__":{"name":"x","email":"a@paper.example","content":"x"}}'

  expect(outcomeOf(await submitBody(body))).toBe('422 invalid-comment')
})

it('ignores what clients do not set', async () => {
  const wishes = {
    id: '019a0000-0000-7000-8000-000000000000',
    status: 'approved',
    version: 9,
    createdAt: '2000-01-01T00:00:00.000Z',
    staff: true,
    authorKey: 'x',
    held: [],
    site: 'open',
    thread: 'other',
  }
  const thread = uniqueThread()

  const submitted = readAnswer(Submitted, await taaliq.post({ thread }, sampleComment(wishes)), 202)
  const kept = await readOne(submitted.id)

  expect(submitted.status).toBe('pending')
  expect(submitted.id).not.toBe(wishes.id)
  expect(submitted.createdAt > '2026').toBe(true)
  expect(kept).toMatchObject({ status: 'pending', version: 1, thread: { id: thread } })
})
