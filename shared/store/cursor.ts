import { Problem } from '../domain/problem.ts'
import type { KeyedDigest, KeyedDigests } from '../privacy/keyed-digest.ts'
import { sameText } from '../privacy/same-text.ts'

type Write = (digest: KeyedDigest, list: readonly string[], position: string) => string

/**
 * A cursor is the id of the last comment shown, signed for one list: site, thread or status, and order. It is compared
 * as text with the one that would have been written, so whatever is altered, cut or carried elsewhere is refused. Where a
 * list is not in the order of ids, a cursor is the position itself, as the store spells it.
 */
export const createCursors = (digests: KeyedDigests) => {
  const [newest] = digests

  const checked = (write: Write, list: readonly string[], position: string, cursor: string): string => {
    const isOurs = digests.some(digest => sameText(cursor, write(digest, list, position)))
    if (!isOurs) throw new Problem('invalid-cursor')
    return position
  }

  return {
    write: (list: readonly string[], id: string): string => writeId(newest, list, id),
    read: (list: readonly string[], cursor: string): string =>
      checked(writeId, list, uuid(Buffer.from(cursor.slice(0, 22), 'base64url').toString('hex')), cursor),

    writePosition: (list: readonly string[], position: string): string =>
      writePosition(newest, list, position),
    readPosition: (list: readonly string[], cursor: string): string =>
      checked(
        writePosition,
        list,
        Buffer.from(cursor.slice(0, -signatureLength), 'base64url').toString(),
        cursor,
      ),
  }
}

export type Cursors = ReturnType<typeof createCursors>

/** 132 bits of it. */
const signatureLength = 22

const sign: Write = (digest, list, position) => digest('cursor', ...list, position).slice(0, signatureLength)

const writeId: Write = (digest, list, id) =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + sign(digest, list, id)

const writePosition: Write = (digest, list, position) =>
  Buffer.from(position).toString('base64url') + sign(digest, list, position)

const uuid = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
