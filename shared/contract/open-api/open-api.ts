import { AcceptedComment } from '../accepted-comment.ts'
import { DecisionResults } from '../decision.ts'
import { CommentHistory, ModeratedComment, ModeratedSites, Queue } from '../moderated-comment.ts'
import { ProblemDocument } from '../problem-document.ts'
import { Counts, PublicComments } from '../public-comment.ts'
import { id, idempotencyKey, notice, paging, replyTo, site, status, thread, threads } from './parameters.ts'
import { commentForm, decisionBody, decisionsBody, newCommentBody } from './request-bodies.ts'
import { atom, html, json, jsonSchema, moderators, refused, unchanged } from './responses.ts'

/** The API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.0), made from the schemas that check it. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Taaliq',
    version: '1',
    description: 'Comments for publishers: readers write, moderators approve, e-mail addresses never show.',
  },
  paths: {
    '/v1/sites/{site}/threads/{thread}': {
      parameters: [site, thread],
      get: {
        operationId: 'showThread',
        summary: 'A thread as a readable page with a working form; no script needed',
        parameters: [...paging, notice, replyTo],
        responses: {
          200: html('The page'),
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
          303: { description: 'A form’s comment was taken: back to the article' },
          ...refused(
            'malformed-body',
            'origin-not-allowed',
            'comments-closed',
            'unknown-site',
            'not-found',
            'duplicate-comment',
            'body-too-large',
            'unsupported-media-type',
            'invalid-comment',
            'idempotency-conflict',
            'too-many-requests',
          ),
        },
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
        summary: 'A comment, its events, and the numbers of its unverified author',
        responses: { 200: json('The comment', CommentHistory), ...refused('not-found') },
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
          ...refused(
            'not-found',
            'stale-decision',
            'invalid-decision',
            'malformed-body',
            'unsupported-media-type',
          ),
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
          ...refused('unknown-site', 'invalid-decision', 'malformed-body', 'unsupported-media-type'),
        },
      }),
    },
  },
  components: {
    securitySchemes: { moderator: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    schemas: { Problem: jsonSchema(ProblemDocument) },
  },
})
