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

const site = { can: 'read a site', allowed: get('comments', keys.site) }
const threads = { can: 'read threads in a batch', allowed: getInBatch('comments', keys.thread) }
const published = { can: 'query what is published', allowed: query('published', 'PUBLISHED#demo#article') }
const comment = { can: 'add a comment', allowed: put('comments', newComment) }
const count = { can: 'count in a thread', allowed: update('comments', keys.thread) }
const seal = { UpdateExpression: 'SET sealedEmail = :true' }
const owe = { UpdateExpression: 'SET owedAt = :true' }
const address = { can: 'seal an address', allowed: update('authors', keys.author, seal) }
const owed = { can: 'owe a mail', allowed: update('comments', keys.owed, owe) }
const rate = { can: 'limit a client', allowed: update('ephemera', keys.rate) }
const proof = {
  can: 'spend a proof of work',
  allowed: put('ephemera', keys.proof, { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
}
const publicKey = { can: 'read the public key', allowed: readPublicKey }
const secret = { can: 'read the secret that names people', allowed: readSecret('authorSecret') }
const submit = {
  can: 'submit in one transaction',
  allowed: transact(
    putting('comments', newComment, { ConditionExpression: 'attribute_not_exists(pk)' }),
    updating('authors', keys.author, seal),
    putting('ephemera', keys.rate, { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
    updating('comments', keys.thread),
  ),
}

const values = ['ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW'] as const
const there = {
  ConditionExpression: 'attribute_exists(pk)',
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
} as const

promiseRefusals('reader-api', [
  { cannot: 'query what was noted of an author', forbidden: query('table', keys.note.pk), ...published },
  { cannot: 'read a mark', forbidden: get('comments', keys.mark), ...site },
  { cannot: 'note something of an author', forbidden: put('comments', keys.note), ...comment },
  { cannot: 'mark an author', forbidden: update('comments', keys.mark), ...count },
  { cannot: 'read what was done about an author', forbidden: get('comments', keys.aboutEvent), ...site },

  { cannot: 'read an address', forbidden: get('authors', keys.author), ...site },
  { cannot: 'read addresses in a batch', forbidden: getInBatch('authors', keys.author), ...threads },
  {
    cannot: 'read an address in a transaction',
    forbidden: getInTransaction('authors', keys.author),
    ...site,
  },
  { cannot: 'scan the addresses', forbidden: scan('authors'), ...site },
  { cannot: 'replace an address', forbidden: put('authors', keys.author), ...address },
  { cannot: 'remove an address', forbidden: remove('authors', keys.author), ...address },
  ...values.map(ReturnValues => ({
    cannot: `have an address returned as ${ReturnValues}`,
    forbidden: update('authors', keys.author, { ...seal, ReturnValues }),
    ...address,
  })),
  {
    cannot: 'have an address returned by a condition',
    forbidden: update('authors', keys.author, {
      ...seal,
      ConditionExpression: 'attribute_exists(authorKey)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
    ...address,
  },

  ...['verifiedAt', 'unsubscribed', 'bouncedAt', 'askedAt'].map(attribute => ({
    cannot: `set ${attribute} of an author`,
    forbidden: update('authors', keys.author, { UpdateExpression: `SET ${attribute} = :true` }),
    ...address,
  })),

  { cannot: 'read what is owed', forbidden: get('comments', keys.owed), ...site },
  { cannot: 'query what is owed', forbidden: query('table', keys.owed.pk), ...published },
  ...['sentAt', 'authorKey', 'letter'].map(attribute => ({
    cannot: `set ${attribute} of a mail that is owed`,
    forbidden: update('comments', keys.owed, { UpdateExpression: `SET ${attribute} = :true` }),
    ...owed,
  })),
  {
    cannot: 'have a mail that is owed returned',
    forbidden: update('comments', keys.owed, { ...owe, ReturnValues: 'ALL_NEW' }),
    ...owed,
  },
  { cannot: 'forget what is owed', forbidden: remove('comments', keys.owed), ...owed },

  { cannot: 'read who moderates', forbidden: get('comments', keys.member), ...site },
  { cannot: 'count what waits', forbidden: query('waiting', 'WAITING#demo'), ...published },
  { cannot: 'read a comment', forbidden: get('comments', keys.comment), ...site },
  { cannot: 'read an event', forbidden: get('comments', keys.event), ...site },
  { cannot: 'read comments in a batch', forbidden: getInBatch('comments', keys.comment), ...threads },
  {
    cannot: 'read a comment beside a thread',
    forbidden: getInBatch('comments', keys.thread, keys.comment),
    ...threads,
  },
  {
    cannot: 'read a comment in a transaction',
    forbidden: getInTransaction('comments', keys.comment),
    ...site,
  },
  { cannot: 'query a comment', forbidden: query('table', keys.comment.pk), ...published },
  { cannot: 'query the queue', forbidden: query('queue', 'QUEUE#demo#pending'), ...published },
  {
    cannot: 'count the queue',
    forbidden: query('queue', 'QUEUE#demo#pending', { Select: 'COUNT' }),
    ...published,
  },
  { cannot: 'query whom to read last', forbidden: query('author', 'SORT-LAST#demo'), ...published },
  { cannot: 'query an author', forbidden: query('author', 'AUTHOR#demo#an-author'), ...published },
  { cannot: 'query the audit', forbidden: query('audit', 'AUDIT#demo'), ...published },
  { cannot: 'query what is due', forbidden: query('due', 'DUE'), ...published },
  { cannot: 'scan the comments', forbidden: scan('comments'), ...published },
  { cannot: 'scan what is published', forbidden: scan('comments', 'published'), ...published },

  { cannot: 'query who moderates', forbidden: query('table', keys.member.pk), ...site },
  { cannot: 'read whom somebody moderates', forbidden: get('comments', keys.moderator), ...site },
  { cannot: 'read the list of sites', forbidden: get('comments', keys.siteList), ...site },

  {
    cannot: 'have an overwritten comment returned',
    forbidden: put('comments', keys.comment, { ReturnValues: 'ALL_OLD' }),
    ...comment,
  },
  {
    cannot: 'have a comment returned by a condition',
    forbidden: put('comments', keys.comment, there),
    ...comment,
  },
  {
    cannot: 'have a comment returned by a transaction',
    forbidden: transact(putting('comments', keys.comment, there)),
    ...submit,
  },
  ...values.map(ReturnValues => ({
    cannot: `have a thread returned as ${ReturnValues}`,
    forbidden: update('comments', keys.thread, { ReturnValues }),
    ...count,
  })),
  { cannot: 'decide on a comment', forbidden: update('comments', keys.comment), ...comment },
  {
    cannot: 'decide on a comment in a submit',
    forbidden: transact(putting('comments', newComment), updating('comments', keys.comment)),
    ...submit,
  },
  {
    cannot: 'test a comment in a transaction',
    forbidden: transact(putting('comments', newComment), checking('comments', keys.comment)),
    ...submit,
  },
  {
    cannot: 'remove a comment in a transaction',
    forbidden: transact(putting('comments', newComment), removing('comments', keys.comment)),
    ...submit,
  },
  { cannot: 'remove a comment', forbidden: remove('comments', keys.comment), ...comment },
  { cannot: 'add comments in a batch', forbidden: putInBatch('comments', newComment), ...comment },
  { cannot: 'replace a thread', forbidden: put('comments', keys.thread), ...count },
  { cannot: 'remove a thread', forbidden: remove('comments', keys.thread), ...count },
  { cannot: 'replace a site', forbidden: put('comments', keys.site), ...comment },
  { cannot: 'change a site', forbidden: update('comments', keys.site), ...count },
  {
    cannot: 'put the brake on a site',
    forbidden: update('comments', keys.site, setting('brake')),
    ...count,
  },
  { cannot: 'make somebody a moderator', forbidden: put('comments', keys.member), ...comment },
  { cannot: 'list a site', forbidden: put('comments', keys.siteList), ...comment },

  { cannot: 'read when a moderator was told', forbidden: get('ephemera', keys.notice), ...rate },
  { cannot: 'change when a moderator was told', forbidden: update('ephemera', keys.notice), ...rate },
  { cannot: 'read a spent proof', forbidden: get('ephemera', keys.proof), ...proof },
  { cannot: 'change a spent proof', forbidden: update('ephemera', keys.proof), ...proof },
  { cannot: 'forget that a proof is spent', forbidden: remove('ephemera', keys.proof), ...proof },
  { cannot: 'forget a limit', forbidden: remove('ephemera', keys.rate), ...rate },
  { cannot: 'scan what is remembered', forbidden: scan('ephemera'), ...rate },

  { cannot: 'open an address', forbidden: decrypt, ...publicKey },
  { cannot: 'have KMS seal an address', forbidden: encrypt, ...publicKey },
  {
    cannot: 'read the secret of the links that decide',
    forbidden: readSecret('decisionLinkSecret'),
    ...secret,
  },
  {
    cannot: 'read the secret of the links that end mails',
    forbidden: readSecret('subscriptionLinkSecret'),
    ...secret,
  },
  { cannot: 'send a mail', forbidden: sendMail(), ...secret },
  { cannot: 'invoke the mailer', forbidden: invoke('mailer'), ...secret },
  { cannot: 'describe the stream', forbidden: describeStream, ...site },
  { cannot: 'follow the stream', forbidden: followStream, ...site },
])
