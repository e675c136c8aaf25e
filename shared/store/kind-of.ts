import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** What lies in the table of comments. */
export const kinds = [
  'comment',
  'event',
  'head',
  'mail',
  'thread',
  'site',
  'member',
  'moderator',
  'remark',
] as const
export type Kind = (typeof kinds)[number]

/** By its key; `undefined` for what a version to come may have written. */
export const kindOf = ({ pk, sk }: Record<string, AttributeValue>): Kind | undefined => {
  if (sk?.S?.startsWith('EVENT#')) return 'event'
  if (sk?.S === 'HEAD') return 'head'
  const prefix = pk?.S?.split('#', 1)[0] ?? ''
  return Object.hasOwn(byPrefix, prefix) ? byPrefix[prefix] : undefined
}

const byPrefix: Readonly<Record<string, Kind>> = {
  COMMENT: 'comment',
  OUTBOX: 'mail',
  THREAD: 'thread',
  SITE: 'site',
  SITES: 'site',
  MEMBERS: 'member',
  MODERATOR: 'moderator',
  AUTHOR: 'remark',
}
