/** The kinds of file that an audit is given away as. */
export const auditFormats = ['csv', 'jsonl'] as const
export type AuditFormat = (typeof auditFormats)[number]
