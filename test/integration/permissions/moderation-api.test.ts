import { marshall } from '@aws-sdk/util-dynamodb'
import {
  decrypt,
  describeStream,
  encrypt,
  followStream,
  invoke,
  readPublicKey,
  readSecret,
  sendMail,
} from '../../support/permissions/elsewhere.ts'
import { keys, newComment } from '../../support/permissions/kept-items.ts'
import {
  checking,
  get,
  getInBatch,
  getInTransaction,
  put,
  putInBatch,
  putting,
  query,
  remove,
  removing,
  scan,
  setting,
  transact,
  update,
  updating,
} from '../../support/permissions/on-tables.ts'
import { promiseRefusals } from '../../support/permissions/promise-refusals.ts'

const comment = { can: 'read a comment', allowed: get('comments', keys.comment) }
const membership = {
  can: 'read a membership beside comments',
  allowed: getInBatch('comments', keys.member, keys.comment),
}
const history = { can: 'query a comment with its events', allowed: query('table', keys.comment.pk) }
const sites = { can: 'query whom somebody moderates', allowed: query('table', keys.moderator.pk) }
const queue = { can: 'query the queue', allowed: query('queue', 'QUEUE#demo#pending') }
const author = { can: 'query an author', allowed: query('author', 'AUTHOR#demo#an-author') }
const marks = { can: 'query whom to read last', allowed: query('author', 'SORT-LAST#demo') }
const remarks = { can: 'query what was noted of an author', allowed: query('table', keys.note.pk) }
const noted = {
  can: 'note and mark in one transaction with what tells of it',
  allowed: transact(
    updating('comments', keys.aboutHead),
    putting('comments', { ...keys.aboutEvent, sk: 'EVENT#000003' }),
    putting('comments', { ...keys.note, sk: 'NOTE#new' }),
    putting('comments', keys.mark),
    putting('ephemera', keys.noteAttempt),
  ),
}
const audit = { can: 'query the audit', allowed: query('audit', 'AUDIT#demo') }
const mails = {
  can: 'query what became of mails',
  allowed: query('table', keys.owed.pk, { ProjectionExpression: 'kind, outcome' }),
}
const event = { can: 'add an event', allowed: put('comments', keys.event) }
const decision = { can: 'change a comment', allowed: update('comments', keys.comment) }
const secret = { can: 'read the secret that signs', allowed: readSecret('signingSecret') }
const claim = { can: 'claim a comment', allowed: put('ephemera', keys.claim) }
const attempt = { can: 'read which reply was sent', allowed: get('ephemera', keys.reply) }
const owed = { can: 'owe a mail', allowed: update('comments', keys.owed, setting('dueSk')) }
const role = { can: 'give a role', allowed: update('comments', keys.member, setting('role')) }
const mail = { can: 'choose mails', allowed: update('comments', keys.member, setting('mail')) }
const settings = { can: 'set a site up', allowed: update('comments', keys.site, setting('locale')) }
const ended = { can: 'end a membership', allowed: remove('comments', keys.member) }
const told = { can: 'tell what became of a site', allowed: put('comments', keys.siteEvent) }
const decided = {
  can: 'decide in one transaction',
  allowed: transact(
    updating('comments', keys.comment),
    putting(
      'comments',
      { ...keys.event, sk: 'EVENT#000003' },
      { ConditionExpression: 'attribute_not_exists(pk)' },
    ),
    updating('comments', keys.thread),
  ),
}

const replied = {
  can: 'reply in one transaction',
  allowed: transact(
    checking('comments', keys.comment),
    putting('ephemera', keys.reply),
    putting('comments', newComment, { ConditionExpression: 'attribute_not_exists(pk)' }),
    updating('comments', keys.thread),
  ),
}

promiseRefusals('moderation-api', [
  { cannot: 'read an address', forbidden: get('authors', keys.author), ...comment },
  { cannot: 'read addresses in a batch', forbidden: getInBatch('authors', keys.author), ...membership },
  {
    cannot: 'read an address in a transaction',
    forbidden: getInTransaction('authors', keys.author),
    ...comment,
  },
  { cannot: 'scan the addresses', forbidden: scan('authors'), ...queue },
  { cannot: 'seal an address', forbidden: update('authors', keys.author), ...decision },
  { cannot: 'replace an address', forbidden: put('authors', keys.author), ...event },
  { cannot: 'remove an address', forbidden: remove('authors', keys.author), ...decision },
  { cannot: 'open an address', forbidden: decrypt, ...secret },
  { cannot: 'have KMS seal an address', forbidden: encrypt, ...secret },
  { cannot: 'read the public key', forbidden: readPublicKey, ...secret },
  { cannot: 'read the secret that names people', forbidden: readSecret('authorSecret'), ...secret },
  {
    cannot: 'read the secret of the links that end mails',
    forbidden: readSecret('subscriptionLinkSecret'),
    ...secret,
  },

  { cannot: 'read a note by its key alone', forbidden: get('comments', keys.note), ...remarks },
  { cannot: 'change a note', forbidden: update('comments', keys.note), ...noted },
  { cannot: 'remove an event of a look', forbidden: remove('comments', keys.aboutEvent), ...noted },
  { cannot: 'remove a note', forbidden: remove('comments', keys.note), ...noted },
  { cannot: 'remove a mark', forbidden: remove('comments', keys.mark), ...marks },
  { cannot: 'forget that anybody looked', forbidden: remove('comments', keys.aboutHead), ...noted },
  {
    cannot: 'read an address beside what was noted of its author',
    forbidden: getInBatch('authors', keys.author),
    ...remarks,
  },
  {
    cannot: 'write an address beside a note',
    forbidden: transact(putting('comments', keys.mark), putting('authors', keys.author)),
    ...noted,
  },

  { cannot: 'scan the comments', forbidden: scan('comments'), ...history },
  { cannot: 'scan the queue', forbidden: scan('comments', 'queue'), ...queue },
  { cannot: 'scan the authors of comments', forbidden: scan('comments', 'author'), ...author },
  { cannot: 'scan the audit', forbidden: scan('comments', 'audit'), ...audit },
  ...['sentAt', 'authorKey', 'letter'].map(attribute => ({
    cannot: `set ${attribute} of a mail that is owed`,
    forbidden: update('comments', keys.owed, setting(attribute)),
    ...owed,
  })),
  {
    cannot: 'have a mail that is owed returned',
    forbidden: update('comments', keys.owed, { ...setting('dueSk'), ReturnValues: 'ALL_NEW' }),
    ...owed,
  },
  { cannot: 'read what is owed', forbidden: get('comments', keys.owed), ...owed },
  { cannot: 'query what is due', forbidden: query('due', 'DUE'), ...queue },
  { cannot: 'query what is published', forbidden: query('published', 'PUBLISHED#demo#article'), ...queue },
  { cannot: 'query the list of sites', forbidden: query('table', keys.siteList.pk), ...sites },

  {
    cannot: 'query for whom a mail is',
    forbidden: query('table', keys.owed.pk, { ProjectionExpression: 'kind, authorKey' }),
    ...mails,
  },
  { cannot: 'query mails whole', forbidden: query('table', keys.owed.pk), ...mails },
  {
    cannot: 'find a mail by whom it is for',
    forbidden: query('table', keys.owed.pk, {
      ProjectionExpression: 'kind',
      FilterExpression: 'authorKey = :author',
      ExpressionAttributeValues: marshall({ ':partition': keys.owed.pk, ':author': 'an-author' }),
    }),
    ...mails,
  },
  { cannot: 'read a mail by its key', forbidden: get('comments', keys.owed), ...mails },
  { cannot: 'change a mail', forbidden: update('comments', keys.owed, setting('sentAt')), ...decision },
  {
    cannot: 'say that mails reach a member again',
    forbidden: update('comments', keys.member, setting('mailBouncedAt')),
    ...role,
  },

  { cannot: 'make somebody a moderator', forbidden: put('comments', keys.member), ...event },
  { cannot: 'change a membership', forbidden: update('comments', keys.member), ...decision },
  { cannot: 'rename a member', forbidden: update('comments', keys.member, setting('name')), ...role },
  {
    cannot: 'move an address to a member',
    forbidden: update('comments', keys.member, setting('authorKey')),
    ...role,
  },
  {
    cannot: 'give a role along with a choice of mails',
    forbidden: update('comments', keys.member, {
      UpdateExpression: 'SET #role = :admin, mail = :daily',
      ExpressionAttributeNames: { '#role': 'role' },
      ExpressionAttributeValues: marshall({ ':admin': 'admin', ':daily': 'x' }),
    }),
    ...mail,
  },
  {
    cannot: 'choose mails in a person’s list of sites',
    forbidden: update('comments', keys.moderator, setting('mail')),
    ...mail,
  },
  { cannot: 'rename a site', forbidden: update('comments', keys.site, setting('site')), ...settings },
  { cannot: 'remove a site from the list', forbidden: remove('comments', keys.siteList), ...ended },
  { cannot: 'remove what became of a site', forbidden: remove('comments', keys.siteEvent), ...told },
  { cannot: 'change what became of a site', forbidden: update('comments', keys.siteEvent), ...told },
  { cannot: 'give somebody a site', forbidden: put('comments', keys.moderator), ...sites },
  {
    cannot: 'make somebody a moderator in a decision',
    forbidden: transact(updating('comments', keys.comment), putting('comments', keys.member)),
    ...decided,
  },
  { cannot: 'replace a site', forbidden: put('comments', keys.site), ...event },
  { cannot: 'change a site', forbidden: update('comments', keys.site), ...decision },
  { cannot: 'remove a site', forbidden: remove('comments', keys.site), ...comment },
  { cannot: 'list a site', forbidden: put('comments', keys.siteList), ...event },
  { cannot: 'replace a thread', forbidden: put('comments', keys.thread), ...decided },
  { cannot: 'remove a comment', forbidden: remove('comments', keys.comment), ...decision },
  { cannot: 'remove an event', forbidden: remove('comments', keys.event), ...event },
  {
    cannot: 'remove a comment in a transaction',
    forbidden: transact(putting('comments', newComment), removing('comments', keys.comment)),
    ...decided,
  },
  {
    cannot: 'test a site in a transaction',
    forbidden: transact(updating('comments', keys.comment), checking('comments', keys.site)),
    ...replied,
  },
  { cannot: 'add events in a batch', forbidden: putInBatch('comments', newComment), ...event },

  { cannot: 'read a limit', forbidden: get('ephemera', keys.rate), ...claim },
  { cannot: 'change a limit', forbidden: update('ephemera', keys.rate), ...claim },
  { cannot: 'replace a limit', forbidden: put('ephemera', keys.rate), ...claim },
  { cannot: 'read when a moderator was told', forbidden: get('ephemera', keys.notice), ...claim },
  { cannot: 'tell that a moderator was told', forbidden: put('ephemera', keys.notice), ...claim },
  {
    cannot: 'test a membership in a transaction',
    forbidden: transact(checking('comments', keys.member)),
    ...replied,
  },
  { cannot: 'read who holds a comment', forbidden: get('ephemera', keys.claim), ...attempt },
  { cannot: 'read which note was sent', forbidden: get('ephemera', keys.noteAttempt), ...attempt },
  { cannot: 'forget that a reply was sent', forbidden: remove('ephemera', keys.reply), ...attempt },
  { cannot: 'end a claim', forbidden: remove('ephemera', keys.claim), ...claim },
  { cannot: 'claim comments in a batch', forbidden: putInBatch('ephemera', keys.claim), ...claim },
  { cannot: 'scan what is remembered', forbidden: scan('ephemera'), ...comment },

  { cannot: 'send a mail', forbidden: sendMail(), ...secret },
  { cannot: 'invoke the mailer', forbidden: invoke('mailer'), ...secret },
  { cannot: 'describe the stream', forbidden: describeStream, ...queue },
  { cannot: 'follow the stream', forbidden: followStream, ...queue },
])
