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
  getInTransaction,
  put,
  putInBatch,
  putting,
  query,
  remove,
  scan,
  transact,
  update,
} from '../../support/permissions/on-tables.ts'
import { promiseRefusals } from '../../support/permissions/promise-refusals.ts'

const verifying = { UpdateExpression: 'SET verified = :true' }
const ending = {
  UpdateExpression: 'ADD unsubscribed :site',
  ExpressionAttributeValues: { ':site': { SS: ['demo'] } },
}

const owed = { can: 'read which mail a link stands in', allowed: get('comments', keys.owed) }
const site = { can: 'read a site', allowed: get('comments', keys.site) }
const verified = {
  can: 'say that the address of a comment was confirmed',
  allowed: update('comments', keys.comment, verifying),
}
const ended = { can: 'end mails', allowed: update('authors', keys.author, ending) }
const secret = { can: 'read the secret of its links', allowed: readSecret('subscriptionLinkSecret') }

const values = ['ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW'] as const

/** What it may write, and with the same call something else away. */
const beside = (attribute: string) => ({
  UpdateExpression: `${verifying.UpdateExpression} REMOVE #other`,
  ExpressionAttributeNames: { '#other': attribute },
})

promiseRefusals('subscription-api', [
  { cannot: 'read an address', forbidden: get('authors', keys.author), ...owed },
  { cannot: 'read addresses in a batch', forbidden: getInBatch('authors', keys.author), ...owed },
  {
    cannot: 'read an address in a transaction',
    forbidden: getInTransaction('authors', keys.author),
    ...owed,
  },
  { cannot: 'scan the addresses', forbidden: scan('authors'), ...owed },
  ...values.map(ReturnValues => ({
    cannot: `have a person returned as ${ReturnValues}`,
    forbidden: update('authors', keys.author, { ...ending, ReturnValues }),
    ...ended,
  })),
  {
    cannot: 'have a person returned by a condition',
    forbidden: update('authors', keys.author, {
      ...ending,
      ConditionExpression: 'attribute_exists(authorKey)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
    ...ended,
  },
  {
    cannot: 'guess an address by a condition on it',
    forbidden: update('authors', keys.author, {
      ...ending,
      ConditionExpression: 'attribute_exists(sealedEmail)',
    }),
    ...ended,
  },
  {
    cannot: 'send a person’s mails elsewhere',
    forbidden: update('authors', keys.author, { UpdateExpression: 'SET sealedEmail = :true' }),
    ...ended,
  },
  {
    cannot: 'forget that a mail bounced',
    forbidden: update('authors', keys.author, { UpdateExpression: 'SET bouncedAt = :true' }),
    ...ended,
  },
  { cannot: 'replace a person', forbidden: put('authors', keys.author), ...ended },
  { cannot: 'remove a person', forbidden: remove('authors', keys.author), ...ended },

  { cannot: 'read a comment', forbidden: get('comments', keys.comment), ...owed },
  { cannot: 'read an event', forbidden: get('comments', keys.event), ...owed },
  { cannot: 'read comments in a batch', forbidden: getInBatch('comments', keys.comment), ...owed },
  { cannot: 'read its own items in a batch', forbidden: getInBatch('comments', keys.owed), ...owed },
  {
    cannot: 'read a comment in a transaction',
    forbidden: getInTransaction('comments', keys.comment),
    ...owed,
  },
  { cannot: 'read a thread', forbidden: get('comments', keys.thread), ...site },
  { cannot: 'read who moderates', forbidden: get('comments', keys.member), ...site },
  { cannot: 'read what was noted of an author', forbidden: get('comments', keys.note), ...site },
  { cannot: 'query a comment', forbidden: query('table', keys.comment.pk), ...owed },
  { cannot: 'query what else is owed', forbidden: query('table', keys.owed.pk), ...owed },
  ...(['published', 'queue', 'waiting', 'author', 'audit', 'due'] as const).map(index => ({
    cannot: `query by ${index}`,
    forbidden: query(index, 'ANY'),
    ...owed,
  })),
  { cannot: 'scan the comments', forbidden: scan('comments'), ...owed },

  {
    cannot: 'change which mail a link stands in',
    forbidden: update('comments', keys.owed, verifying),
    ...verified,
  },
  { cannot: 'owe somebody a mail', forbidden: put('comments', keys.owed), ...verified },
  { cannot: 'forget a mail', forbidden: remove('comments', keys.owed), ...verified },
  ...['publishedPk', 'status', 'content', 'authorKey'].map(attribute => ({
    cannot: `change ${attribute} of a comment`,
    forbidden: update('comments', keys.comment, beside(attribute)),
    ...verified,
  })),
  {
    cannot: 'guess a text by a condition on it',
    forbidden: update('comments', keys.comment, {
      ...verifying,
      ConditionExpression: 'attribute_exists(content)',
    }),
    ...verified,
  },
  ...values.map(ReturnValues => ({
    cannot: `have a comment returned as ${ReturnValues}`,
    forbidden: update('comments', keys.comment, { ...verifying, ReturnValues }),
    ...verified,
  })),
  { cannot: 'replace a comment', forbidden: put('comments', keys.comment), ...verified },
  { cannot: 'remove a comment', forbidden: remove('comments', keys.comment), ...verified },
  { cannot: 'add comments in a batch', forbidden: putInBatch('comments', newComment), ...verified },
  { cannot: 'publish in a transaction', forbidden: transact(putting('comments', newComment)), ...verified },
  { cannot: 'change a site', forbidden: update('comments', keys.site, verifying), ...verified },
  { cannot: 'change a thread', forbidden: update('comments', keys.thread, verifying), ...verified },

  { cannot: 'read a limit', forbidden: get('ephemera', keys.rate), ...owed },
  { cannot: 'change a limit', forbidden: update('ephemera', keys.rate), ...ended },
  { cannot: 'scan what is remembered', forbidden: scan('ephemera'), ...owed },

  { cannot: 'open an address', forbidden: decrypt, ...secret },
  { cannot: 'have KMS seal an address', forbidden: encrypt, ...secret },
  { cannot: 'read the public key', forbidden: readPublicKey, ...secret },
  { cannot: 'read the secret that names people', forbidden: readSecret('authorSecret'), ...secret },
  { cannot: 'read the secret that signs', forbidden: readSecret('signingSecret'), ...secret },
  {
    cannot: 'read the secret of the links that decide',
    forbidden: readSecret('decisionLinkSecret'),
    ...secret,
  },
  { cannot: 'send a mail', forbidden: sendMail(), ...secret },
  { cannot: 'invoke the mailer', forbidden: invoke('mailer'), ...secret },
  { cannot: 'describe the stream', forbidden: describeStream, ...owed },
  { cannot: 'follow the stream', forbidden: followStream, ...owed },
])
