import { createMailReturns } from '../../../shared/store/mail-returns.ts'
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
import type { Hands } from '../../support/permissions/hands.ts'
import { keys, newComment } from '../../support/permissions/kept-items.ts'
import {
  get,
  getInBatch,
  getInTransaction,
  put,
  query,
  remove,
  scan,
  setting,
  transact,
  update,
  updating,
} from '../../support/permissions/on-tables.ts'
import { promiseRefusals } from '../../support/permissions/promise-refusals.ts'

const authorOfMail = { ProjectionExpression: 'authorKey' }

const mail = { can: 'read whose a mail is', allowed: get('comments', keys.owed, authorOfMail) }
const bounced = {
  can: 'note that a mail bounced',
  allowed: update('comments', keys.owed, setting('bouncedAt')),
}
const member = {
  can: 'note that mails of a member bounce',
  allowed: update('comments', keys.member, setting('mailBouncedAt')),
}
const author = {
  can: 'note that an author complained',
  allowed: update('authors', keys.author, setting('complainedAt')),
}
const inFull = {
  can: 'do all that its store does',
  allowed: async ({ database, resources }: Hands) => {
    const { fromCommenter, fromMember } = createMailReturns(database, resources.tables)
    const comment = keys.owed.pk.slice('OUTBOX#'.length)
    await fromCommenter({ comment, kind: 'published' }, 'bounced', '2026-11-26T08:00:00.000Z')
    await fromCommenter({ comment, kind: 'published' }, 'complained', '2026-11-26T08:00:00.000Z')
    await fromMember('demo', 'salma', '2026-11-26T08:00:00.000Z')
    return 'noted'
  },
}

promiseRefusals('feedback', [
  { cannot: 'read a mail whole', forbidden: get('comments', keys.owed), ...mail },
  {
    cannot: 'read when a mail was sent',
    forbidden: get('comments', keys.owed, { ProjectionExpression: 'authorKey, sentAt' }),
    ...mail,
  },
  { cannot: 'query the mails of a comment', forbidden: query('table', keys.owed.pk), ...mail },
  { cannot: 'read a comment', forbidden: get('comments', keys.comment), ...mail },
  { cannot: 'read whose a comment is', forbidden: get('comments', keys.comment, authorOfMail), ...mail },
  { cannot: 'read a membership', forbidden: get('comments', keys.member, authorOfMail), ...mail },
  { cannot: 'read items in a batch', forbidden: getInBatch('comments', keys.owed), ...mail },
  { cannot: 'read in a transaction', forbidden: getInTransaction('comments', keys.owed), ...mail },
  { cannot: 'query an author', forbidden: query('author', 'AUTHOR#demo#an-author'), ...mail },
  { cannot: 'query what is due', forbidden: query('due', 'DUE'), ...mail },
  { cannot: 'query who moderates', forbidden: query('table', keys.member.pk), ...mail },
  { cannot: 'scan the comments', forbidden: scan('comments'), ...mail },

  {
    cannot: 'give a mail to somebody else',
    forbidden: update('comments', keys.owed, setting('authorKey')),
    ...bounced,
  },
  { cannot: 'owe a mail', forbidden: update('comments', keys.owed, setting('duePk')), ...bounced },
  {
    cannot: 'have a mail returned',
    forbidden: update('comments', keys.owed, { ...setting('bouncedAt'), ReturnValues: 'ALL_OLD' }),
    ...bounced,
  },
  {
    cannot: 'learn of a mail by a condition',
    forbidden: update('comments', keys.owed, {
      ...setting('bouncedAt'),
      ConditionExpression: 'attribute_exists(pk) AND site <> #name',
    }),
    ...bounced,
  },
  { cannot: 'replace a mail', forbidden: put('comments', keys.owed), ...inFull },
  { cannot: 'remove a mail', forbidden: remove('comments', keys.owed), ...bounced },
  { cannot: 'decide on a comment', forbidden: update('comments', keys.comment), ...bounced },
  { cannot: 'add a comment', forbidden: put('comments', newComment), ...bounced },
  {
    cannot: 'decide on a comment in a transaction',
    forbidden: transact(updating('comments', keys.comment)),
    ...bounced,
  },
  { cannot: 'give a role', forbidden: update('comments', keys.member, setting('role')), ...member },
  {
    cannot: 'have a member returned',
    forbidden: update('comments', keys.member, { ...setting('mailBouncedAt'), ReturnValues: 'ALL_NEW' }),
    ...member,
  },
  { cannot: 'make somebody a moderator', forbidden: put('comments', keys.member), ...member },
  { cannot: 'end a membership', forbidden: remove('comments', keys.member), ...member },
  { cannot: 'change a site', forbidden: update('comments', keys.site), ...member },

  { cannot: 'read an address', forbidden: get('authors', keys.author), ...author },
  { cannot: 'scan the addresses', forbidden: scan('authors'), ...author },
  {
    cannot: 'change an address',
    forbidden: update('authors', keys.author, setting('sealedEmail')),
    ...author,
  },
  {
    cannot: 'say that an address is confirmed',
    forbidden: update('authors', keys.author, setting('verifiedAt')),
    ...author,
  },
  {
    cannot: 'have an address returned',
    forbidden: update('authors', keys.author, { ...setting('bouncedAt'), ReturnValues: 'ALL_NEW' }),
    ...author,
  },
  { cannot: 'replace an address', forbidden: put('authors', keys.author), ...author },
  { cannot: 'remove an address', forbidden: remove('authors', keys.author), ...author },

  { cannot: 'read what is remembered', forbidden: get('ephemera', keys.notice), ...mail },
  { cannot: 'change what is remembered', forbidden: update('ephemera', keys.notice), ...bounced },
  { cannot: 'open an address', forbidden: decrypt, ...mail },
  { cannot: 'have KMS seal an address', forbidden: encrypt, ...mail },
  { cannot: 'read the public key', forbidden: readPublicKey, ...mail },
  { cannot: 'read the secret that names people', forbidden: readSecret('authorSecret'), ...mail },
  { cannot: 'read the secret that signs', forbidden: readSecret('signingSecret'), ...mail },
  {
    cannot: 'read the secret of the links that decide',
    forbidden: readSecret('decisionLinkSecret'),
    ...mail,
  },
  { cannot: 'send a mail', forbidden: sendMail(), ...mail },
  { cannot: 'invoke the mailer', forbidden: invoke('mailer'), ...mail },
  { cannot: 'describe the stream', forbidden: describeStream, ...mail },
  { cannot: 'follow the stream', forbidden: followStream, ...mail },
])
