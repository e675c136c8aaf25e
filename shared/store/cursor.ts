import { Problem } from '../domain/problem.ts'
import type { KeyedDigest } from '../privacy/keyed-digest.ts'
import { sameText } from '../privacy/same-text.ts'

/**
 * A cursor is the id of the last comment shown, signed for one list: site, thread or status, and order. It is compared
 * as text with the one that would have been written, so whatever is altered, cut or carried elsewhere is refused. Where a
 * list is not in the order of ids, a cursor is the position itself, as the store spells it.
 */
export const createCursors = (digest: KeyedDigest) => {
  const write = (list: readonly string[], id: string): string =>
    Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') +
    digest('cursor', ...list, id).slice(0, 22)

  const read = (list: readonly string[], cursor: string): string => {
    const id = uuid(Buffer.from(cursor.slice(0, 22), 'base64url').toString('hex'))
    if (!sameText(cursor, write(list, id))) throw new Problem('invalid-cursor')
    return id
  }

  const writePosition = (list: readonly string[], position: string): string =>
    Buffer.from(position).toString('base64url') + digest('cursor', ...list, position).slice(0, 22)

  const readPosition = (list: readonly string[], cursor: string): string => {
    const position = Buffer.from(cursor.slice(0, -22), 'base64url').toString()
    if (!sameText(cursor, writePosition(list, position))) throw new Problem('invalid-cursor')
    return position
  }

  return { write, read, writePosition, readPosition }
}

export type Cursors = ReturnType<typeof createCursors>

const uuid = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
