import { linkToken } from './parameters.ts'
import { decisionBody } from './request-bodies.ts'
import { html, refused } from './responses.ts'

const decisionForm = {
  type: 'object',
  properties: { decision: decisionBody.properties.decision },
  required: ['decision'],
} as const

const refusals = {
  ...refused(),
  403: html('The moderator whom the link was written to may no longer decide'),
  404: html('The link is not one of ours, or its comment is gone'),
  410: html('The link has expired'),
  503: html('Try again shortly'),
}

/** What a link in a moderator's mail leads to: pages for people, without signing in. The link itself says who follows it. */
export const linkPaths = {
  '/v1/moderation/act/{token}': {
    parameters: [linkToken],
    get: {
      operationId: 'showDecisionLink',
      summary: 'The comment that a mail told of, and buttons to decide on it; opening it decides nothing',
      responses: { 200: html('The comment as it stands now'), ...refusals },
    },
    post: {
      operationId: 'useDecisionLink',
      summary: 'Decide once on the version that the link names',
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: decisionForm } },
      },
      responses: {
        200: html('Decided, with a way to take it back'),
        400: html('Not a form'),
        409: html('Somebody else decided first: who, what and when'),
        413: html('Not the page’s form: too large'),
        415: html('Not a form'),
        422: html('None of the page’s buttons'),
        ...refusals,
      },
    },
  },
}
