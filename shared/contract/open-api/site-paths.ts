import { OwnMail } from '../mail-choice.ts'
import { Member, Members } from '../member.ts'
import { SiteSettings } from '../site-settings.ts'
import { ThreadState } from '../thread-state.ts'
import { memberId, site, thread } from './parameters.ts'
import { mailChoiceBody, roleBody, settingsBody, threadStateBody } from './request-bodies.ts'
import { json, moderators, refused, unreadable } from './responses.ts'

const changed = ['invalid-settings', ...unreadable] as const

/** How a site is set up, who works there, and what each of them is mailed. */
export const sitePaths = {
  '/v1/moderation/sites/{site}/settings': {
    parameters: [site],
    get: moderators({
      operationId: 'showSettings',
      summary: 'How a site is set up, for its members',
      responses: { 200: json('The settings', SiteSettings), ...refused('unknown-site') },
    }),
    put: moderators({
      operationId: 'changeSettings',
      summary: 'Set a site up otherwise than at the version that was read; effective within 60 s',
      requestBody: { required: true, content: { 'application/json': { schema: settingsBody } } },
      responses: {
        200: json('The settings at their new version', SiteSettings),
        ...refused('unknown-site', 'stale-settings', ...changed),
      },
    }),
  },
  '/v1/moderation/sites/{site}/threads/{thread}': {
    parameters: [site, thread],
    put: moderators({
      operationId: 'setThreadState',
      summary: 'Close a thread to new comments, or open it again, whatever its age; effective within 60 s',
      requestBody: { required: true, content: { 'application/json': { schema: threadStateBody } } },
      responses: {
        200: json('The state of the thread', ThreadState),
        ...refused('unknown-site', 'not-found', ...changed),
      },
    }),
  },
  '/v1/moderation/sites/{site}/mail': {
    parameters: [site],
    get: moderators({
      operationId: 'showOwnMail',
      summary: 'What whoever asks is mailed while comments wait; for those who may decide',
      responses: { 200: json('Their own choice', OwnMail), ...refused() },
    }),
    put: moderators({
      operationId: 'chooseOwnMail',
      summary: 'Choose that; it counts from the next mail, and what is due by then comes within a minute',
      requestBody: { required: true, content: { 'application/json': { schema: mailChoiceBody } } },
      responses: { 200: json('Their own choice', OwnMail), ...refused(...changed) },
    }),
  },
  '/v1/moderation/sites/{site}/members': {
    parameters: [site],
    get: moderators({
      operationId: 'listMembers',
      summary: 'Who works at a site, for its administrators',
      responses: { 200: json('The members', Members), ...refused('unknown-site') },
    }),
  },
  '/v1/moderation/sites/{site}/members/{id}': {
    parameters: [site, memberId],
    put: moderators({
      operationId: 'changeRole',
      summary: 'Give a member another role, at once; a site keeps an administrator',
      requestBody: { required: true, content: { 'application/json': { schema: roleBody } } },
      responses: {
        200: json('The member', Member),
        ...refused('unknown-site', 'not-found', 'last-admin', ...changed),
      },
    }),
    delete: moderators({
      operationId: 'removeMember',
      summary: 'End a membership, at once; a site keeps an administrator',
      responses: {
        204: { description: 'A member no longer' },
        ...refused('unknown-site', 'not-found', 'last-admin'),
      },
    }),
  },
}
