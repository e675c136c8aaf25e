import { linkDecisions } from '../../domain/decision.ts'
import { rhythms } from '../../domain/mail-choice.ts'
import { linkToken } from './parameters.ts'
import { html, refused } from './responses.ts'

const decisionForm = {
  type: 'object',
  properties: { decision: { enum: linkDecisions } },
  required: ['decision'],
} as const

const mailChoiceForm = {
  type: 'object',
  properties: { every: { enum: rhythms }, texts: { const: 'on' } },
  required: ['every'],
} as const

/** https://www.rfc-editor.org/rfc/rfc8058#section-3.1 */
const oneClick = {
  type: 'object',
  properties: { 'List-Unsubscribe': { const: 'One-Click' } },
  required: ['List-Unsubscribe'],
} as const

const refusals = {
  ...refused(),
  403: html('The moderator whom the link was written to may no longer decide'),
  404: html('The link is not one of ours, or its comment is gone'),
  410: html('The link has expired'),
  503: html('Try again shortly'),
}

const refusalsOfMail = {
  ...refused(),
  403: html('Whom the link was written to is not mailed any more'),
  404: html('The link is not one of ours'),
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
        400: html('Malformed, or JSON'),
        409: html('The comment has changed since: the page as it stands now, and who changed it when'),
        413: html('Larger than any press of a button'),
        415: html('Neither a form nor JSON'),
        422: html('None of the page’s buttons'),
        ...refusals,
      },
    },
  },
  '/v1/moderation/mail/{token}': {
    parameters: [linkToken],
    get: {
      operationId: 'showMailChoice',
      summary: 'How often a moderator is mailed, and a form to choose; opening it changes nothing',
      responses: { 200: html('What they chose'), ...refusalsOfMail },
    },
    post: {
      operationId: 'useMailChoice',
      summary: 'Choose; a one-click unsubscription (RFC 8058) chooses «never»',
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': { schema: { anyOf: [mailChoiceForm, oneClick] } },
          'multipart/form-data': { schema: oneClick },
        },
      },
      responses: {
        200: html('What holds now, and the form to choose otherwise'),
        400: html('Malformed'),
        413: html('Larger than any choice'),
        415: html('No form'),
        422: html('None of the choices'),
        ...refusalsOfMail,
      },
    },
  },
}
