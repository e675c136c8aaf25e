import type { AuditQuery } from '../contract/audit.ts'
import type { AuditEvent } from '../domain/comment.ts'
import type { Clock } from '../domain/ports.ts'
import { auditList, isMeantBy, type ReadAuditNeeds, requireAuditor } from './read-audit.ts'

export type ExportAuditNeeds = ReadAuditNeeds & { clock: Clock }

/** Lambda answers 6 MB at most, of which base64 takes a quarter, and within 20 s. */
const mostBytes = 4_000_000
const mostEvents = 10_000
const atATime = 500
const patienceMilliseconds = 8000

/**
 * All of a range, a line an event, as far as one answer goes; `nextCursor` is where the next one goes on.
 *
 * @throws Problem `forbidden`, `invalid-cursor`
 */
export const exportAudit = async (
  needs: ExportAuditNeeds,
  sub: string,
  site: string,
  query: AuditQuery,
  lineOf: (event: AuditEvent) => string,
): Promise<{ lines: string[]; nextCursor: string | null }> => {
  await requireAuditor(needs, sub, site)

  const cursors = await needs.cursors()
  const list = auditList(site, query)
  const begins = query.cursor === undefined ? undefined : cursors.readPosition(list, query.cursor)
  const { lines, next } = await gather(needs, site, query, begins, lineOf)
  return { lines, nextCursor: next === undefined ? null : cursors.writePosition(list, next) }
}

const gather = async (
  { audit, clock }: Pick<ExportAuditNeeds, 'audit' | 'clock'>,
  site: string,
  query: AuditQuery,
  begins: string | undefined,
  lineOf: (event: AuditEvent) => string,
) => {
  const { order, from, to } = query
  const isMeant = isMeantBy(query)
  const until = clock().getTime() + patienceMilliseconds
  const lines: string[] = []
  let bytes = 0
  let after = begins

  for (let read = 0; read < mostEvents && clock().getTime() < until; read += atATime) {
    const { events, next } = await audit.page(site, { limit: atATime, order, from, to, after })
    for (const event of events) {
      const line = isMeant(event) ? lineOf(event) : ''
      bytes += Buffer.byteLength(line)
      if (bytes > mostBytes) return { lines, next: after }
      if (line !== '') lines.push(line)
      after = event.position
    }
    if (next === undefined) return { lines, next }
    after = next
  }
  return { lines, next: after }
}
