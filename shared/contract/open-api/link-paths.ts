import { linkDecisions } from '../../domain/decision.ts'
import { rhythms } from '../../domain/mail-choice.ts'
import { mailScopes } from '../../domain/outbox.ts'
import { linkToken, mailToken } from './parameters.ts'
import { html, refused } from './responses.ts'

const decisionForm = {
  type: 'object',
  properties: { decision: { enum: linkDecisions } },
  required: ['decision'],
} as const

const subscriptionForm = {
  type: 'object',
  properties: {
    choice: { enum: ['confirm', ...mailScopes, 'resume'], description: 'A scope ends such mails' },
    scope: { enum: mailScopes, description: 'What a resumption is of' },
    'List-Unsubscribe': { const: 'One-Click', description: 'RFC 8058; instead of a choice' },
  },
} as const

const mailChoiceForm = {
  type: 'object',
  properties: {
    every: { enum: rhythms },
    texts: { const: 'on' },
    'List-Unsubscribe': { const: 'One-Click', description: 'RFC 8058; instead of a choice: «never»' },
  },
} as const

const posted = (schema: object) => ({
  required: true,
  content: { 'application/x-www-form-urlencoded': { schema }, 'multipart/form-data': { schema } },
})

const refusals = {
  ...refused(),
  403: html('The moderator whom the link was written to may no longer decide'),
  404: html('The link is not one of ours, or its comment is gone'),
  410: html('The link has expired'),
  503: html('Try again shortly'),
}

const unreadable = {
  400: html('Malformed, or JSON'),
  413: html('Larger than any press of a button'),
  415: html('Neither a form nor JSON'),
  422: html('None of the page’s buttons'),
}

const nowhere = {
  ...refused(),
  404: html('The link is not one of ours, or leads to nobody'),
  503: html('Try again shortly'),
}

const notMailed = {
  ...nowhere,
  403: html('Whom the link was written to is not mailed any more, or the form is of another origin'),
}

/** What a link in a mail leads to: pages for people, without signing in. The link itself says who follows it. */
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
      requestBody: posted(decisionForm),
      responses: {
        200: html('Decided, with a way to take it back'),
        ...unreadable,
        409: html('The comment has changed since: the page as it stands now, and who changed it when'),
        ...refusals,
      },
    },
  },
  '/v1/subscriptions/{token}': {
    parameters: [mailToken],
    get: {
      operationId: 'showSubscription',
      summary: 'What a commenter may choose about their mails; opening it chooses nothing',
      responses: { 200: html('The choices'), ...nowhere },
    },
    post: {
      operationId: 'changeSubscription',
      summary: 'Confirm an address, end mails, or take that back; any number of times the same',
      requestBody: posted(subscriptionForm),
      responses: {
        200: html('What now holds, with a way to take it back'),
        ...unreadable,
        403: html('From a page of another origin'),
        410: html('Asked for its confirmation more than seven days ago'),
        ...nowhere,
      },
    },
  },
  '/v1/moderation/mail/{token}': {
    parameters: [linkToken],
    get: {
      operationId: 'showMailChoice',
      summary: 'How often a moderator is mailed, and a form to choose; opening it changes nothing',
      responses: { 200: html('What they chose'), ...notMailed },
    },
    post: {
      operationId: 'useMailChoice',
      summary: 'Choose; a one-click unsubscription (RFC 8058) chooses «never»',
      requestBody: posted(mailChoiceForm),
      responses: {
        200: html('What holds now, and the form to choose otherwise'),
        ...unreadable,
        ...notMailed,
      },
    },
  },
}
