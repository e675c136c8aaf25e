import { decrypt, followStream, invoke, readSecret, sendMail } from '../../support/permissions/elsewhere.ts'
import { keys } from '../../support/permissions/kept-items.ts'
import {
  get,
  getInBatch,
  put,
  query,
  remove,
  scan,
  setting,
  update,
} from '../../support/permissions/on-tables.ts'
import { promiseRefusals } from '../../support/permissions/promise-refusals.ts'

const held = setting('brake')

const sites = { can: 'query the list of sites', allowed: query('table', keys.siteList.pk) }
const brake = { can: 'put the brake on a site', allowed: update('comments', keys.site, held) }

promiseRefusals('brake', [
  { cannot: 'read a site', forbidden: get('comments', keys.site), ...brake },
  { cannot: 'read sites in a batch', forbidden: getInBatch('comments', keys.site), ...brake },
  ...(['ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW'] as const).map(ReturnValues => ({
    cannot: `have a site returned as ${ReturnValues}`,
    forbidden: update('comments', keys.site, { ...held, ReturnValues }),
    ...brake,
  })),
  ...['publishes', 'origins', 'commentsPerMinute', 'closed', 'version', 'locale'].map(name => ({
    cannot: `set ${name} of a site`,
    forbidden: update('comments', keys.site, setting(name)),
    ...brake,
  })),
  { cannot: 'replace a site', forbidden: put('comments', keys.site), ...brake },
  { cannot: 'remove a site', forbidden: remove('comments', keys.site), ...brake },
  { cannot: 'list a site', forbidden: put('comments', keys.siteList), ...sites },
  ...(['comment', 'thread', 'member', 'siteList', 'owed', 'mark'] as const).map(name => ({
    cannot: `set the same of another item: ${name}`,
    forbidden: update('comments', keys[name], held),
    ...brake,
  })),

  { cannot: 'query who moderates', forbidden: query('table', keys.member.pk), ...sites },
  { cannot: 'query a comment', forbidden: query('table', keys.comment.pk), ...sites },
  ...(['published', 'queue', 'waiting', 'author', 'audit', 'due'] as const).map(index => ({
    cannot: `query by ${index}`,
    forbidden: query(index, 'ANY', { Select: 'COUNT' }),
    ...sites,
  })),
  { cannot: 'scan the comments', forbidden: scan('comments'), ...sites },

  { cannot: 'read an address', forbidden: get('authors', keys.author), ...sites },
  { cannot: 'scan the addresses', forbidden: scan('authors'), ...sites },
  { cannot: 'read a limit', forbidden: get('ephemera', keys.rate), ...sites },
  { cannot: 'spend a proof of work', forbidden: put('ephemera', keys.proof), ...brake },

  { cannot: 'open an address', forbidden: decrypt, ...sites },
  { cannot: 'read the secret that names people', forbidden: readSecret('authorSecret'), ...sites },
  { cannot: 'read the secret that signs', forbidden: readSecret('signingSecret'), ...sites },
  { cannot: 'send a mail', forbidden: sendMail(), ...sites },
  { cannot: 'invoke the mailer', forbidden: invoke('mailer'), ...sites },
  { cannot: 'follow the stream', forbidden: followStream, ...sites },
])
