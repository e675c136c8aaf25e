import {
  aboutEventKey,
  aboutHeadKey,
  authorMarkKey,
  authorNoteKey,
  authorPk,
  claimKey,
  commentKey,
  dueKey,
  eventKey,
  mailShareKey,
  memberKey,
  moderatorKey,
  noteKey,
  noticeKey,
  outboxKey,
  proofKey,
  queuePk,
  rateKey,
  replyKey,
  siteEventKey,
  siteKey,
  siteListKey,
  sortLastPk,
  threadKey,
  waitingKey,
} from '../../../shared/store/keys.ts'
import type { TableName } from './resources.ts'

export type Key = Readonly<Record<string, string>>

const [site, sub, id] = ['demo', 'salma', '0196f0de-0000-7000-8000-000000000001']

/** One key of each kind. */
export const keys = {
  comment: commentKey(id),
  event: eventKey(id, 2),
  thread: threadKey(site, 'article'),
  site: siteKey(site),
  siteList: siteListKey(site),
  siteEvent: siteEventKey(site, 2),
  member: memberKey(site, sub),
  moderator: moderatorKey(sub, site),
  aboutHead: aboutHeadKey(id),
  aboutEvent: aboutEventKey(id, 2),
  note: authorNoteKey(authorPk(site, 'an-author'), id),
  mark: authorMarkKey(authorPk(site, 'an-author')),
  author: { authorKey: 'an-author' },
  owed: outboxKey({ comment: id, kind: 'published' }),
  rate: rateKey(site, 'a-client'),
  proof: proofKey(site, 'a-nonce'),
  notice: noticeKey(site, sub),
  share: mailShareKey('an-author', '2026-11-24'),
  claim: claimKey(site, id),
  reply: replyKey(site, 'an-attempt'),
  noteAttempt: noteKey(site, 'an-attempt'),
} as const satisfies Record<string, Key>

/** A comment that is not there yet. */
export const newComment: Key = { pk: 'COMMENT#new', sk: 'COMMENT' }

/** One item of each kind; the comment waits. */
export const keptItems: Readonly<Record<TableName, readonly Readonly<Record<string, unknown>>[]>> = {
  comments: [
    {
      ...keys.comment,
      id,
      site,
      status: 'pending',
      version: 1,
      content: 'unpublished',
      queuePk: queuePk(site, 'pending'),
      queueSk: id,
      ...waitingKey(site, '2026-11-24T08:37:00.000Z', id),
    },
    { ...keys.event, id, by: 'سلمى', reason: 'between moderators' },
    { ...keys.aboutHead, number: 2 },
    { ...keys.aboutEvent, id, by: 'سلمى', action: 'look' },
    { ...keys.note, id, text: 'between moderators' },
    {
      ...keys.mark,
      by: 'سلمى',
      until: '2027-01-01T00:00:00.000Z',
      authorPk: sortLastPk(site),
      authorSk: '2027-01-01T00:00:00.000Z',
    },
    {
      ...keys.owed,
      comment: id,
      kind: 'published',
      site,
      thread: 'article',
      authorKey: 'an-author',
      ...dueKey({ comment: id, kind: 'published' }, '2026-11-24T08:37:00.000Z'),
    },
    { ...keys.thread, approvedCount: 3 },
    { ...keys.site, site, publishes: 'held' },
    { ...keys.siteList, site },
    { ...keys.siteEvent, site, by: 'سلمى' },
    { ...keys.member, sub, role: 'moderator', authorKey: 'an-author' },
    { ...keys.moderator, site, role: 'moderator' },
  ],
  authors: [{ ...keys.author, sealedEmail: 'sealed' }],
  ephemera: [
    { ...keys.rate, spent: 1, expiresAt: 4_102_444_800 },
    { ...keys.proof, expiresAt: 4_102_444_800 },
    { ...keys.reply, id, expiresAt: 4_102_444_800 },
    { ...keys.noteAttempt, id, expiresAt: 4_102_444_800 },
    { ...keys.claim, sub, name: 'سلمى', expiresAt: 4_102_444_800 },
    { ...keys.notice, told: id, expiresAt: 4_102_444_800 },
    { ...keys.share, spent: 1, expiresAt: 4_102_444_800 },
  ],
}
