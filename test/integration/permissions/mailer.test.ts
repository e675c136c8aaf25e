import {
  decrypt,
  describeStream,
  encrypt,
  invoke,
  readPublicKey,
  readSecret,
  sendMail,
} from '../../support/permissions/elsewhere.ts'
import { keys, newComment } from '../../support/permissions/kept-items.ts'
import {
  get,
  getInBatch,
  getInTransaction,
  put,
  putInBatch,
  putting,
  query,
  remove,
  scan,
  transact,
  update,
  updating,
} from '../../support/permissions/on-tables.ts'
import { promiseRefusals } from '../../support/permissions/promise-refusals.ts'

const site = { can: 'read a site', allowed: get('comments', keys.site) }
const members = { can: 'query who moderates', allowed: query('table', keys.member.pk) }
const queue = { can: 'query the queue', allowed: query('queue', 'QUEUE#demo#pending') }
const waiting = { can: 'read a comment', allowed: get('comments', keys.comment) }
const owed = { can: 'note what became of a mail', allowed: update('comments', keys.owed) }
const asked = {
  can: 'note that it asked',
  allowed: update('authors', keys.author, { UpdateExpression: 'SET askedAt = :true' }),
}
const shared = { can: 'count a person’s mails', allowed: update('ephemera', keys.share) }
const address = { can: 'read one address', allowed: get('authors', keys.author) }
const notice = { can: 'remember whom it told', allowed: update('ephemera', keys.notice) }
const noticed = { can: 'read whom it told', allowed: getInBatch('ephemera', keys.notice) }
const opening = { can: 'open an address', allowed: decrypt }
const links = { can: 'read the secret of its links', allowed: readSecret('decisionLinkSecret') }
const mail = { can: 'send a mail from its own address', allowed: sendMail() }
const stream = { can: 'describe the stream', allowed: describeStream }

promiseRefusals('mailer', [
  { cannot: 'decide on a comment', forbidden: update('comments', keys.comment), ...notice },
  { cannot: 'replace a comment', forbidden: put('comments', keys.comment), ...queue },
  { cannot: 'add a comment', forbidden: put('comments', newComment), ...queue },
  { cannot: 'add comments in a batch', forbidden: putInBatch('comments', newComment), ...queue },
  {
    cannot: 'decide on a comment in a transaction',
    forbidden: transact(updating('ephemera', keys.notice), updating('comments', keys.comment)),
    can: 'remember in a transaction',
    allowed: transact(updating('ephemera', keys.notice)),
  },
  {
    cannot: 'publish in a transaction',
    forbidden: transact(putting('comments', newComment)),
    can: 'remember in a transaction',
    allowed: transact(updating('ephemera', keys.notice)),
  },
  { cannot: 'remove a comment', forbidden: remove('comments', keys.comment), ...queue },
  { cannot: 'change a thread', forbidden: update('comments', keys.thread), ...notice },
  { cannot: 'change a site', forbidden: update('comments', keys.site), ...site },
  { cannot: 'make somebody a moderator', forbidden: put('comments', keys.member), ...members },
  { cannot: 'end a membership', forbidden: remove('comments', keys.member), ...members },

  { cannot: 'read items in a batch', forbidden: getInBatch('comments', keys.site), ...site },
  { cannot: 'read comments in a batch', forbidden: getInBatch('comments', keys.comment), ...waiting },
  { cannot: 'owe a mail', forbidden: put('comments', keys.owed), ...owed },
  { cannot: 'forget what is owed', forbidden: remove('comments', keys.owed), ...owed },
  { cannot: 'read a membership by its key', forbidden: get('comments', keys.member), ...site },
  { cannot: 'read a thread', forbidden: get('comments', keys.thread), ...site },
  { cannot: 'query a comment', forbidden: query('table', keys.comment.pk), ...members },
  { cannot: 'query the list of sites', forbidden: query('table', keys.siteList.pk), ...members },
  { cannot: 'query whom somebody moderates', forbidden: query('table', keys.moderator.pk), ...members },
  { cannot: 'query what is published', forbidden: query('published', 'PUBLISHED#demo#article'), ...queue },
  { cannot: 'query whom to read last', forbidden: query('author', 'SORT-LAST#demo'), ...queue },
  { cannot: 'query an author', forbidden: query('author', 'AUTHOR#demo#an-author'), ...queue },
  { cannot: 'query the audit', forbidden: query('audit', 'AUDIT#demo'), ...queue },
  { cannot: 'scan the comments', forbidden: scan('comments'), ...queue },
  { cannot: 'scan the queue', forbidden: scan('comments', 'queue'), ...queue },

  { cannot: 'change an address', forbidden: update('authors', keys.author), ...asked },
  ...['sealedEmail', 'verifiedAt', 'unsubscribed', 'bouncedAt'].map(attribute => ({
    cannot: `set ${attribute} of an author`,
    forbidden: update('authors', keys.author, { UpdateExpression: `SET ${attribute} = :true` }),
    ...asked,
  })),
  { cannot: 'replace an address', forbidden: put('authors', keys.author), ...address },
  { cannot: 'remove an address', forbidden: remove('authors', keys.author), ...address },
  { cannot: 'read addresses in a batch', forbidden: getInBatch('authors', keys.author), ...address },
  { cannot: 'scan the addresses', forbidden: scan('authors'), ...address },

  { cannot: 'read a limit', forbidden: get('ephemera', keys.rate), ...noticed },
  { cannot: 'read a limit in a batch', forbidden: getInBatch('ephemera', keys.rate), ...noticed },
  {
    cannot: 'read a limit beside what it may read',
    forbidden: getInBatch('ephemera', keys.notice, keys.rate),
    ...noticed,
  },
  {
    cannot: 'read in a batch how many mails somebody had',
    forbidden: getInBatch('ephemera', keys.share),
    ...noticed,
  },
  { cannot: 'read a limit in a transaction', forbidden: getInTransaction('ephemera', keys.rate), ...noticed },
  { cannot: 'change a limit', forbidden: update('ephemera', keys.rate), ...notice },
  { cannot: 'replace what it remembers', forbidden: put('ephemera', keys.notice), ...notice },
  { cannot: 'forget whom it told', forbidden: remove('ephemera', keys.notice), ...notice },
  { cannot: 'read how many mails somebody had', forbidden: get('ephemera', keys.share), ...shared },
  { cannot: 'scan what is remembered', forbidden: scan('ephemera'), ...noticed },

  { cannot: 'read the secret that names people', forbidden: readSecret('authorSecret'), ...links },
  { cannot: 'read the secret that signs', forbidden: readSecret('signingSecret'), ...links },
  { cannot: 'have KMS seal an address', forbidden: encrypt, ...opening },
  { cannot: 'read the public key', forbidden: readPublicKey, ...opening },
  { cannot: 'send a mail from elsewhere', forbidden: sendMail('somebody@elsewhere.example'), ...mail },
  { cannot: 'invoke itself', forbidden: invoke('mailer'), ...stream },
  { cannot: 'invoke another function', forbidden: invoke('otherFunction'), ...stream },
])
