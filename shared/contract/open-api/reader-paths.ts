import { AcceptedComment } from '../accepted-comment.ts'
import { Counts, PublicComments } from '../public-comment.ts'
import { WithdrawnComment } from '../withdrawal.ts'
import { id, idempotencyKey, notice, paging, replyTo, site, thread, threads } from './parameters.ts'
import { commentForm, newCommentBody, withdrawalBody, wordpressForm } from './request-bodies.ts'
import { atom, formTaken, html, json, notTaken, refused, unchanged } from './responses.ts'

/** What readers, their pages and everybody may ask. */
export const readerPaths = {
  '/v1/sites/{site}/threads/{thread}': {
    parameters: [site, thread],
    get: {
      operationId: 'showThread',
      summary: 'A thread as a readable page with a working form; no script needed',
      parameters: [...paging, notice, replyTo],
      responses: {
        200: html('The page'),
        304: unchanged,
        ...refused('unknown-site', 'not-found', 'invalid-query', 'invalid-cursor'),
      },
    },
  },
  '/v1/sites/{site}/threads/{thread}/feed.atom': {
    parameters: [site, thread],
    get: {
      operationId: 'showFeed',
      summary: 'A thread’s newest 50 approved comments as an Atom feed',
      responses: {
        200: atom('RFC 4287, with threading by RFC 4685'),
        304: unchanged,
        ...refused('unknown-site', 'not-found'),
      },
    },
  },
  '/v1/sites/{site}/threads/{thread}/comments': {
    parameters: [site, thread],
    get: {
      operationId: 'listComments',
      summary: 'A page of approved comments',
      parameters: paging,
      responses: {
        200: json('Comments', PublicComments),
        304: unchanged,
        ...refused('unknown-site', 'not-found', 'invalid-query', 'invalid-cursor'),
      },
    },
    post: {
      operationId: 'submitComment',
      summary: 'Submit a comment, to be held for a moderator or published by the site’s rule',
      parameters: [idempotencyKey],
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: newCommentBody },
          'application/x-www-form-urlencoded': { schema: commentForm },
        },
      },
      responses: {
        201: json('Published', AcceptedComment),
        202: json('Held for a moderator', AcceptedComment),
        303: formTaken,
        ...notTaken,
      },
    },
  },
  '/v1/sites/{site}/threads/{thread}/comments/{id}/withdrawal': {
    parameters: [site, thread, id],
    post: {
      operationId: 'withdrawComment',
      summary: 'Take back one’s own comment while it waits for a moderator; asked again, it answers the same',
      requestBody: { required: true, content: { 'application/json': { schema: withdrawalBody } } },
      responses: {
        200: json('Withdrawn', WithdrawnComment),
        ...refused(
          'malformed-body',
          'origin-not-allowed',
          'unknown-site',
          'not-found',
          'stale-decision',
          'body-too-large',
          'unsupported-media-type',
        ),
      },
    },
  },
  '/v1/sites/{site}/wp-comments-post.php': {
    parameters: [site],
    post: {
      operationId: 'submitWordPressForm',
      summary: 'Submit the unchanged comment form of a WordPress theme, to the thread `wp-<comment_post_ID>`',
      parameters: [idempotencyKey],
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: wordpressForm } },
      },
      responses: { 303: formTaken, ...notTaken },
    },
  },
  '/v1/sites/{site}/counts': {
    parameters: [site],
    get: {
      operationId: 'countComments',
      summary: 'How many approved comments up to 50 threads have',
      parameters: [threads],
      responses: { 200: json('Counts by thread', Counts), ...refused('unknown-site', 'invalid-query') },
    },
  },
  '/v1/openapi.json': {
    get: {
      operationId: 'describeApi',
      summary: 'This document',
      responses: {
        200: {
          description: 'OpenAPI 3.1',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    },
  },
}
