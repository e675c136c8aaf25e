import * as v from 'valibot'
import { AuditEvent } from '../../shared/contract/audit.ts'
import type { AuditFormat } from '../../shared/domain/audit-format.ts'
import type { AuditEvent as Event } from '../../shared/domain/comment.ts'
import { csvRow } from '../../shared/text/csv-row.ts'

type File = { type: string; head: string; lineOf: (event: Event) => string }

const columns = ['comment', 'version', 'action', 'from', 'to', 'by', 'at', 'reason', 'subject'] as const

const absent = { comment: undefined, reason: undefined, subject: undefined }

/** Without it, Excel takes a file for the code page of its country. */
const byteOrderMark = '\uFEFF'

/** An audit as a file: RFC 4180 for people with a spreadsheet, JSON Lines (https://jsonlines.org) for programs. */
export const auditFiles = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    head: byteOrderMark + csvRow(columns),
    lineOf: event => {
      const shown = { ...absent, ...v.parse(AuditEvent, event) }
      return csvRow(columns.map(column => shown[column]))
    },
  },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    head: '',
    lineOf: event => `${JSON.stringify(v.parse(AuditEvent, event))}\n`,
  },
} as const satisfies Record<AuditFormat, File>
