import { afterAll, beforeAll, expect, it } from 'vitest'
import { decisions } from '../../shared/domain/decision.ts'
import { type LetterRoom, openLetterRoom } from '../support/letters/open-letter-room.ts'

let room: LetterRoom

beforeAll(async () => {
  room = await openLetterRoom()
})

afterAll(() => room?.close())

/** Every way into every state, and from there into every other; with what is told after each of the two steps. */
const paths = decisions.flatMap(first =>
  decisions.map(second => ({ first, second, name: `${first}-${second}` })),
)

it('tells of no text that is not public, whatever became of it before', async () => {
  const walks = []
  for (const { name, ...steps } of paths) {
    const id = await room.write(name, { thread: name })
    await room.confirm(id)
    walks.push({ id, ...steps })
  }

  for (const { id, first } of walks) await room.moderate(id, first, 1)
  const toldFirst = await room.lettersAfter()
  for (const { id, second } of walks) await room.moderate(id, second, 2)
  const toldSecond = await room.lettersAfter()

  expect(toldFirst.toSorted()).toEqual([
    'published to approve-approve@mail.example',
    'published to approve-hold@mail.example',
    'published to approve-reject@mail.example',
    'published to approve-spam@mail.example',
    'published to approve-trash@mail.example',
  ])
  expect(toldSecond.toSorted()).toEqual([
    'published to hold-approve@mail.example',
    'published to reject-approve@mail.example',
    'published to spam-approve@mail.example',
    'published to trash-approve@mail.example',
  ])
})

it('tells of no answer that is not public, nor of one to what is public no more', async () => {
  const asked = await room.write('asked')
  await room.confirm(asked)
  await room.moderate(asked, 'approve')
  await room.lettersAfter()
  const answers = []
  for (const decision of decisions) {
    const id = await room.write(`answers-${decision}`, { parentId: asked, notifyReplies: false })
    await room.moderate(id, decision)
    answers.push(id)
  }
  expect(await room.lettersAfter()).toEqual(['reply to asked@mail.example'])

  await room.moderate(asked, 'trash', 2)
  for (const id of answers.slice(1)) await room.moderate(id, 'approve', 2)

  expect(await room.lettersAfter()).toEqual([])
})
