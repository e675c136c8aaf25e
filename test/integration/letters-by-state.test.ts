import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Decision, decisions, statusAfter } from '../../shared/domain/decision.ts'
import { type LetterRoom, openLetterRoom } from '../support/letters/open-letter-room.ts'

let room: LetterRoom

beforeAll(async () => {
  room = await openLetterRoom()
})

afterAll(() => room?.close())

type Path = readonly [Decision, Decision, Decision]

/** Every way into every state, and from there into every other. */
const paths = decisions.flatMap(first =>
  decisions.flatMap(second => decisions.map((third): Path => [first, second, third])),
)

const nameOf = (path: Path) => path.join('-')

/** The step after which the comment is public for the first time, and stays so until somebody is to be told. */
const toldAfter = (path: Path): number => path.findIndex(decision => statusAfter[decision] === 'approved')

it('tells of no text that is not public, on any path from state to state, and of each but once', async () => {
  const walks = []
  for (const path of paths) {
    const id = await room.write(nameOf(path), { thread: nameOf(path) })
    await room.confirm(id)
    walks.push({ path, id })
  }
  const told: string[][] = []
  for (const step of [0, 1, 2]) {
    for (const { path, id } of walks) await room.moderate(id, path[step] ?? 'hold', step + 1)
    told.push((await room.lettersAfter()).toSorted())
  }

  const expected = [0, 1, 2].map(step =>
    paths
      .filter(path => toldAfter(path) === step)
      .map(path => `published to ${nameOf(path)}@mail.example`)
      .toSorted(),
  )
  expect(told).toEqual(expected)
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
