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
  get,
  getInBatch,
  put,
  putting,
  query,
  remove,
  scan,
  transact,
  update,
} from '../../support/permissions/on-tables.ts'
import { promiseRefusals } from '../../support/permissions/promise-refusals.ts'

const pending = 'QUEUE#demo#pending'

const count = { can: 'count what waits', allowed: query('waiting', 'WAITING#demo', { Select: 'COUNT' }) }
const due = { can: 'count what is due', allowed: query('due', 'DUE', { Select: 'COUNT' }) }
const sites = { can: 'query the list of sites', allowed: query('table', keys.siteList.pk) }
const nudge = { can: 'invoke the mailer', allowed: invoke('mailer') }

promiseRefusals('sweeper', [
  { cannot: 'read the queue', forbidden: query('queue', pending), ...count },
  { cannot: 'count the queue', forbidden: query('queue', pending, { Select: 'COUNT' }), ...count },
  { cannot: 'scan the queue', forbidden: scan('comments', 'queue'), ...count },
  { cannot: 'scan the comments', forbidden: scan('comments'), ...sites },
  ...(['published', 'author', 'audit'] as const).map(index => ({
    cannot: `count by ${index}`,
    forbidden: query(index, 'ANY', { Select: 'COUNT' }),
    ...count,
  })),
  { cannot: 'query who moderates', forbidden: query('table', keys.member.pk), ...sites },
  { cannot: 'query a comment', forbidden: query('table', keys.comment.pk), ...sites },
  { cannot: 'read a comment', forbidden: get('comments', keys.comment), ...sites },
  { cannot: 'read what is owed', forbidden: get('comments', keys.owed), ...due },
  { cannot: 'change what is owed', forbidden: update('comments', keys.owed), ...due },
  { cannot: 'read a site', forbidden: get('comments', keys.site), ...sites },
  { cannot: 'read items in a batch', forbidden: getInBatch('comments', keys.siteList), ...sites },

  { cannot: 'decide on a comment', forbidden: update('comments', keys.comment), ...nudge },
  { cannot: 'replace a comment', forbidden: put('comments', keys.comment), ...nudge },
  { cannot: 'remove a comment', forbidden: remove('comments', keys.comment), ...nudge },
  { cannot: 'publish in a transaction', forbidden: transact(putting('comments', newComment)), ...nudge },
  { cannot: 'list a site', forbidden: put('comments', keys.siteList), ...sites },
  { cannot: 'make somebody a moderator', forbidden: put('comments', keys.member), ...sites },

  { cannot: 'read an address', forbidden: get('authors', keys.author), ...sites },
  { cannot: 'scan the addresses', forbidden: scan('authors'), ...sites },
  { cannot: 'change an address', forbidden: update('authors', keys.author), ...nudge },
  { cannot: 'read when a moderator was told', forbidden: get('ephemera', keys.notice), ...sites },
  { cannot: 'change when a moderator was told', forbidden: update('ephemera', keys.notice), ...nudge },

  { cannot: 'open an address', forbidden: decrypt, ...nudge },
  { cannot: 'have KMS seal an address', forbidden: encrypt, ...nudge },
  { cannot: 'read the public key', forbidden: readPublicKey, ...nudge },
  { cannot: 'read the secret that names people', forbidden: readSecret('authorSecret'), ...nudge },
  { cannot: 'read the secret that signs', forbidden: readSecret('signingSecret'), ...nudge },
  {
    cannot: 'read the secret of the links that decide',
    forbidden: readSecret('decisionLinkSecret'),
    ...nudge,
  },
  {
    cannot: 'read the secret of the links that end mails',
    forbidden: readSecret('subscriptionLinkSecret'),
    ...nudge,
  },
  { cannot: 'send a mail', forbidden: sendMail(), ...nudge },
  { cannot: 'invoke another function', forbidden: invoke('otherFunction'), ...nudge },
  { cannot: 'describe the stream', forbidden: describeStream, ...sites },
  { cannot: 'follow the stream', forbidden: followStream, ...sites },
])
