import type { Owed } from '../domain/outbox.ts'

/**
 * Every key of every table and index, spelt once. `thread` is always the last part: it may hold any letter but `#`.
 *
 * comments   COMMENT#<id>            COMMENT | EVENT#<version>
 *            THREAD#<site>#<thread>  THREAD
 *            SITE#<site>             SITE
 *            MEMBERS#<site>          MEMBER#<sub>
 *            SITES                   SITE#<site>       (the list of sites)
 *            MODERATOR#<sub>         SITE#<site>       (a person's sites)
 *            AUTHOR#<site>#<authorKey>  NOTE#<id> | SORT-LAST
 *            ABOUT#<id>              HEAD | EVENT#<number>   (what was done about a comment's author)
 *            CHANGES#<site>          HEAD | EVENT#<version>   (what became of the site itself)
 *            OUTBOX#<id>             MAIL#<kind>       (a mail owed since that comment was approved)
 *   published  PUBLISHED#<site>#<thread>  <id>         only approved comments
 *   queue      QUEUE#<site>#<status>      <id>         every comment, by where it stands
 *   waiting    WAITING#<site>             <since>#<id> only what waits for a moderator, without its text
 *   author     AUTHOR#<site>#<authorKey>  <id>
 *              SORT-LAST#<site>           <until>      only marks; each names its author by its own key
 *   audit      AUDIT#<site>               <at>#<id>#<version> | <at>#<id>#about#<number>
 *                                         of the site itself without an id: <at>##<version>
 *   due        DUE                        <due at>#<id>#<kind>   only what is still owed
 * authors    <authorKey>
 * ephemera   IDEMPOTENCY#… | DUPLICATE#… | RATE#… | NOTICE#<site>#<sub> | CLAIM#<site>#<id> | REPLY#<site>#… | NOTE#<site>#… |
 *            ERASED#<authorKey> | PROOF#<site>#<nonce> | MAILS#<authorKey>#<day> | MAILS#<authorKey>#<day>#<site>#<thread> | MAILS#<site>#<hour>
 */
export const commentKey = (id: string) => ({ pk: `COMMENT#${id}`, sk: 'COMMENT' })
export const eventKey = (id: string, version: number) => ({ pk: `COMMENT#${id}`, sk: eventSk(version) })
export const aboutHeadKey = (id: string) => ({ pk: `ABOUT#${id}`, sk: 'HEAD' })
export const aboutEventKey = (id: string, number: number) => ({ pk: `ABOUT#${id}`, sk: eventSk(number) })
export const threadKey = (site: string, thread: string) => ({ pk: `THREAD#${site}#${thread}`, sk: 'THREAD' })
export const siteKey = (site: string) => ({ pk: `SITE#${site}`, sk: 'SITE' })
export const memberKey = (site: string, sub: string) => ({ pk: `MEMBERS#${site}`, sk: `MEMBER#${sub}` })
export const siteListKey = (site: string) => ({ pk: 'SITES', sk: `SITE#${site}` })
export const moderatorKey = (sub: string, site: string) => ({ pk: `MODERATOR#${sub}`, sk: `SITE#${site}` })
export const siteHeadKey = (site: string) => ({ pk: `CHANGES#${site}`, sk: 'HEAD' })
export const siteEventKey = (site: string, version: number) => ({
  pk: `CHANGES#${site}`,
  sk: eventKey('', version).sk,
})

export const outboxKey = ({ comment, kind }: Owed) => ({ pk: `OUTBOX#${comment}`, sk: `MAIL#${kind}` })
export const duePk = 'DUE'
export const dueKey = ({ comment, kind }: Owed, at: string) => ({
  duePk,
  dueSk: `${at}#${comment}#${kind}`,
})

export const publishedPk = (site: string, thread: string) => `PUBLISHED#${site}#${thread}`
export const queuePk = (site: string, status: string) => `QUEUE#${site}#${status}`
export const waitingPk = (site: string) => `WAITING#${site}`
/** In the order they came to wait, which a hold makes another one than that of their ids. */
export const waitingKey = (site: string, since: string, id: string) => ({
  waitingPk: waitingPk(site),
  waitingSk: `${since}#${id}`,
})
export const authorPk = (site: string, authorKey: string) => `AUTHOR#${site}#${authorKey}`
export const auditKey = (site: string, at: string, id: string, version: number) => ({
  auditPk: `AUDIT#${site}`,
  auditSk: `${at}#${id}#${version}`,
})
export const aboutAuditKey = (site: string, at: string, id: string, number: number) => ({
  auditPk: `AUDIT#${site}`,
  auditSk: `${at}#${id}#about#${number}`,
})
/** Under an author's own partition, which is theirs on one site. */
export const authorNoteKey = (author: string, id: string) => ({ pk: author, sk: `NOTE#${id}` })
/** After the notes, so that a query from the end finds it first. */
export const authorMarkKey = (author: string) => ({ pk: author, sk: 'SORT-LAST' })
export const sortLastPk = (site: string) => `SORT-LAST#${site}`
/** Several may be of one moment: hence the version as it sorts. */
export const siteAuditKey = (site: string, at: string, version: number) => ({
  ...auditKey(site, at, '', 0),
  auditSk: `${at}##${String(version).padStart(6, '0')}`,
})

export const idempotencyKey = (site: string, digest: string, thread: string) => ({
  pk: `IDEMPOTENCY#${site}#${digest}#${thread}`,
})
export const duplicateKey = (site: string, digest: string, thread: string) => ({
  pk: `DUPLICATE#${site}#${digest}#${thread}`,
})
/** A proof of work that is spent. */
export const proofKey = (site: string, nonce: string) => ({ pk: `PROOF#${site}#${nonce}` })
export const rateKey = (site: string, client: string) => ({ pk: `RATE#${site}#${client}` })
export const noticeKey = (site: string, sub: string) => ({ pk: `NOTICE#${site}#${sub}` })
/** Counts a person's mails of a day, in all or of one thread. */
export const mailShareKey = (authorKey: string, day: string, thread?: string) => ({
  pk: `MAILS#${authorKey}#${day}${thread === undefined ? '' : `#${thread}`}`,
})
/** Counts the confirmations that a site asks for within an hour. */
export const askedShareKey = (site: string, hour: string) => ({ pk: `MAILS#${site}#${hour}` })
export const claimKey = (site: string, id: string) => ({ pk: `CLAIM#${site}#${id}` })
export const noteKey = (site: string, digest: string) => ({ pk: `NOTE#${site}#${digest}` })
export const replyKey = (site: string, digest: string) => ({ pk: `REPLY#${site}#${digest}` })
/** That a person was erased, for as long as a backup may still know them. */
export const erasedKey = (authorKey: string) => ({ pk: `ERASED#${authorKey}` })

const eventSk = (number: number) => `EVENT#${String(number).padStart(6, '0')}`
