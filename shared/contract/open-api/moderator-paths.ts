import { AuthorHistory, AuthorMark, AuthorNote } from '../author-history.ts'
import { Claims } from '../claim.ts'
import { DecisionResults } from '../decision.ts'
import { Mails } from '../delivery.ts'
import { CommentHistory, ModeratedComment, ModeratedSites, Queue } from '../moderated-comment.ts'
import { Replied } from '../reply.ts'
import { auditPaging, id, paging, requiredIdempotencyKey, site, status } from './parameters.ts'
import {
  authorHistoryBody,
  authorMarkBody,
  authorNoteBody,
  claimsBody,
  decisionBody,
  decisionsBody,
  editBody,
  replyBody,
} from './request-bodies.ts'
import { auditAnswer, json, moderators, refused, unreadable } from './responses.ts'
import { sitePaths } from './site-paths.ts'

/** What moderators may ask, once signed in. */
export const moderatorPaths = {
  ...sitePaths,
  '/v1/moderation/sites': {
    get: moderators({
      operationId: 'listModeratedSites',
      summary: 'The sites the caller is a member of',
      responses: { 200: json('Sites', ModeratedSites) },
    }),
  },
  '/v1/moderation/sites/{site}/comments': {
    parameters: [site],
    get: moderators({
      operationId: 'listQueue',
      summary: 'A page of one of a site’s queues',
      parameters: [...paging, status],
      responses: {
        200: json('Comments', Queue),
        ...refused('invalid-query', 'invalid-cursor', 'unknown-site'),
      },
    }),
  },
  '/v1/moderation/sites/{site}/comments/{id}': {
    parameters: [site, id],
    get: moderators({
      operationId: 'showComment',
      summary: 'A comment, its events, the numbers under its address, and whether its thread is open',
      responses: { 200: json('The comment', CommentHistory), ...refused('not-found') },
    }),
  },
  '/v1/moderation/sites/{site}/comments/{id}/mails': {
    parameters: [site, id],
    get: moderators({
      operationId: 'listMails',
      summary: 'What became of the mails that the approval of a comment caused, for administrators',
      responses: { 200: json('The mails', Mails), ...refused('not-found') },
    }),
  },
  '/v1/moderation/sites/{site}/comments/{id}/decision': {
    parameters: [site, id],
    post: moderators({
      operationId: 'decideComment',
      summary: 'Decide on the version that was read',
      requestBody: { required: true, content: { 'application/json': { schema: decisionBody } } },
      responses: {
        200: json('The comment at its new version', ModeratedComment),
        ...refused('not-found', 'stale-decision', 'invalid-decision', ...unreadable),
      },
    }),
  },
  '/v1/moderation/sites/{site}/comments/{id}/edit': {
    parameters: [site, id],
    post: moderators({
      operationId: 'editComment',
      summary:
        'Change the words of the version that was read; those before are kept. The same words change nothing',
      requestBody: { required: true, content: { 'application/json': { schema: editBody } } },
      responses: {
        200: json('The comment at its new version', ModeratedComment),
        ...refused('not-found', 'stale-decision', 'invalid-comment', ...unreadable),
      },
    }),
  },
  '/v1/moderation/sites/{site}/comments/{id}/reply': {
    parameters: [site, id],
    post: moderators({
      operationId: 'replyToComment',
      summary:
        'Approve the version that was read and publish an answer to it; a replay is told how both stand now',
      parameters: [requiredIdempotencyKey],
      requestBody: { required: true, content: { 'application/json': { schema: replyBody } } },
      responses: {
        200: json('The answered comment and the answer', Replied),
        ...refused('not-found', 'stale-decision', 'invalid-comment', 'idempotency-conflict', ...unreadable),
      },
    }),
  },
  '/v1/moderation/sites/{site}/comments/{id}/author-history': {
    parameters: [site, id],
    post: moderators({
      operationId: 'readAuthorHistory',
      summary:
        'The other comments under the same (unverified) address, newest first, and what moderators noted; the look itself is written to the audit',
      requestBody: { required: true, content: { 'application/json': { schema: authorHistoryBody } } },
      responses: {
        200: json('The history', AuthorHistory),
        ...refused('not-found', 'invalid-cursor', ...unreadable),
      },
    }),
  },
  '/v1/moderation/sites/{site}/comments/{id}/author/notes': {
    parameters: [site, id],
    post: moderators({
      operationId: 'noteAuthor',
      summary: 'Tell the other moderators something of whoever writes under the address, once for one key',
      parameters: [requiredIdempotencyKey],
      requestBody: { required: true, content: { 'application/json': { schema: authorNoteBody } } },
      responses: {
        200: json('The note', AuthorNote),
        ...refused('not-found', 'invalid-note', 'idempotency-conflict', ...unreadable),
      },
    }),
  },
  '/v1/moderation/sites/{site}/comments/{id}/author/mark': {
    parameters: [site, id],
    post: moderators({
      operationId: 'markAuthor',
      summary:
        'Have comments under the address read last, until a day, or no longer; only where everything is held',
      requestBody: { required: true, content: { 'application/json': { schema: authorMarkBody } } },
      responses: {
        200: json('The mark as it stands now', AuthorMark),
        ...refused('not-found', 'publishes-at-once', 'invalid-mark', ...unreadable),
      },
    }),
  },
  '/v1/moderation/sites/{site}/decisions': {
    parameters: [site],
    post: moderators({
      operationId: 'decideComments',
      summary: 'Up to 100 decisions, each standing alone',
      requestBody: { required: true, content: { 'application/json': { schema: decisionsBody } } },
      responses: {
        200: json('One result a decision, in their order', DecisionResults),
        ...refused('unknown-site', 'invalid-decision', ...unreadable),
      },
    }),
  },
  '/v1/moderation/sites/{site}/audit': {
    parameters: [site],
    get: moderators({
      operationId: 'listAudit',
      summary: 'What happened on a site, by time',
      parameters: auditPaging,
      responses: {
        200: auditAnswer,
        ...refused('invalid-query', 'invalid-cursor', 'unknown-site'),
      },
    }),
  },
  '/v1/moderation/sites/{site}/claims': {
    parameters: [site],
    post: moderators({
      operationId: 'claimComments',
      summary:
        'Lease comments for two minutes, so that colleagues get others first; decisions do not ask for it',
      requestBody: { required: true, content: { 'application/json': { schema: claimsBody } } },
      responses: {
        200: json('Who holds each comment, in the order asked', Claims),
        ...refused('unknown-site', 'invalid-claim', ...unreadable),
      },
    }),
  },
}
