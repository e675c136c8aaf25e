import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkExport, writeExport } from '../../infra/commands/export-folder.ts'
import { exportAuthors, exportComments } from '../../shared/store/export-items.ts'
import { type LetterRoom, openLetterRoom } from '../support/letters/open-letter-room.ts'

let room: LetterRoom
let folder = ''
let id = ''

beforeAll(async () => {
  room = await openLetterRoom()
  folder = await mkdtemp(join(tmpdir(), 'taaliq-export-'))
  id = await room.write('reem')
  await room.moderate(id, 'approve')
  await room.lettersAfter()
  await room.aboutAuthor('daily', 'admin', id, 'author/notes', { text: 'ملاحظة' }, 'a-note-of-reem')
})

afterAll(async () => {
  await room?.close()
  await rm(folder, { recursive: true, force: true })
})

const exportTo = async (name: string, withAuthors: boolean) => {
  const { client, tables } = room.database
  const now = room.clock()
  const pages = async function* () {
    yield* exportComments(client, tables.comments, { withAuthors, now })
    if (withAuthors) yield* exportAuthors(client, tables.authors)
  }
  const about = { stage: 'test', exportedAt: now.toISOString(), withAuthors }
  return writeExport(join(folder, name), about, pages())
}

const readAll = async (name: string) => {
  const files = await readdir(join(folder, name))
  return Promise.all(files.map(file => readFile(join(folder, name, file), 'utf8')))
}

it('holds all there is, a line each, and is read back as it was written', async () => {
  const { files } = await exportTo('whole', false)

  expect(files).toMatchObject({ 'comments.jsonl': { lines: 1 }, 'remarks.jsonl': { lines: 1 } })
  expect(await readFile(join(folder, 'whole', 'comments.jsonl'), 'utf8')).toContain(id)
  expect((await checkExport(join(folder, 'whole'))).broken).toEqual([])
})

it('names the file that is not as it was written', async () => {
  await exportTo('altered', false)
  await appendFile(join(folder, 'altered', 'events.jsonl'), '{}\n')

  expect((await checkExport(join(folder, 'altered'))).broken).toEqual(['events.jsonl'])
})

it('holds nothing made from an address, unless that is asked for', async () => {
  const authorKey = await room.authorKeyOf(id)
  await exportTo('nameless', false)
  await exportTo('named', true)

  expect((await readAll('nameless')).join('')).not.toContain(authorKey)
  expect((await readAll('nameless')).join('')).not.toContain('sealedEmail')
  expect((await readAll('named')).join('')).toContain('sealedEmail')
})

it('writes over no other', async () => {
  await exportTo('first', false)

  await expect(exportTo('first', false)).rejects.toMatchObject({ code: 'EEXIST' })
})
