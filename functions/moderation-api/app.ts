import type { Hono } from 'hono'
import { except } from 'hono/combine'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { createApi } from '../../shared/http/create-api.ts'
import type { Messages } from '../../shared/messages/messages.ts'
import { problemsAsPages } from '../../shared/pages/problems-as-pages.ts'
import { authenticate } from './authenticate.ts'
import { inSiteLanguage } from './in-site-language.ts'
import type { ModerationNeeds } from './needs.ts'
import { authorHistory } from './routes/author-history.ts'
import { changeRole } from './routes/change-role.ts'
import { changeSettings } from './routes/change-settings.ts'
import { chooseOwnMail } from './routes/choose-own-mail.ts'
import { claim } from './routes/claim.ts'
import { decide } from './routes/decide.ts'
import { decideMany } from './routes/decide-many.ts'
import { edit } from './routes/edit.ts'
import { listAudit } from './routes/list-audit.ts'
import { listMails } from './routes/list-mails.ts'
import { listMembers } from './routes/list-members.ts'
import { listQueue } from './routes/list-queue.ts'
import { listSites } from './routes/list-sites.ts'
import { markAuthorOf } from './routes/mark-author.ts'
import { noteAuthorOf } from './routes/note-author.ts'
import { removeMember } from './routes/remove-member.ts'
import { reply } from './routes/reply.ts'
import { setThreadState } from './routes/set-thread-state.ts'
import { showComment } from './routes/show-comment.ts'
import { showDecisionLink } from './routes/show-decision-link.ts'
import { showMailLink } from './routes/show-mail-link.ts'
import { showOwnMail } from './routes/show-own-mail.ts'
import { showSettings } from './routes/show-settings.ts'
import { useDecisionLink } from './routes/use-decision-link.ts'
import { useMailLink } from './routes/use-mail-link.ts'

/** The moderators' API as a function of what it needs. */
export const createModerationApi = (needs: ModerationNeeds): Hono<ApiEnv> => {
  const app = createApi(needs)

  app.use('/v1/moderation/sites/:site/*', inSiteLanguage(needs))
  for (const path of linkPaths) app.use(path, problemsAsPages(toConsole))
  app.use('/v1/moderation/*', except([...linkPaths], authenticate(needs)))

  app.get('/v1/moderation/act/:token', ...showDecisionLink(needs))
  app.post('/v1/moderation/act/:token', ...useDecisionLink(needs))
  app.get('/v1/moderation/mail/:token', ...showMailLink(needs))
  app.post('/v1/moderation/mail/:token', ...useMailLink(needs))

  app.get('/v1/moderation/sites', ...listSites(needs))
  app.get('/v1/moderation/sites/:site/comments', ...listQueue(needs))
  app.get('/v1/moderation/sites/:site/comments/:id', ...showComment(needs))
  app.get('/v1/moderation/sites/:site/comments/:id/mails', ...listMails(needs))
  app.post('/v1/moderation/sites/:site/comments/:id/decision', ...decide(needs))
  app.post('/v1/moderation/sites/:site/comments/:id/edit', ...edit(needs))
  app.post('/v1/moderation/sites/:site/comments/:id/reply', ...reply(needs))
  app.post('/v1/moderation/sites/:site/comments/:id/author-history', ...authorHistory(needs))
  app.post('/v1/moderation/sites/:site/comments/:id/author/notes', ...noteAuthorOf(needs))
  app.post('/v1/moderation/sites/:site/comments/:id/author/mark', ...markAuthorOf(needs))
  app.post('/v1/moderation/sites/:site/decisions', ...decideMany(needs))
  app.get('/v1/moderation/sites/:site/audit', ...listAudit(needs))
  app.post('/v1/moderation/sites/:site/claims', ...claim(needs))
  app.get('/v1/moderation/sites/:site/settings', ...showSettings(needs))
  app.put('/v1/moderation/sites/:site/settings', ...changeSettings(needs))
  app.put('/v1/moderation/sites/:site/threads/:thread', ...setThreadState(needs))
  app.get('/v1/moderation/sites/:site/mail', ...showOwnMail(needs))
  app.put('/v1/moderation/sites/:site/mail', ...chooseOwnMail(needs))
  app.get('/v1/moderation/sites/:site/members', ...listMembers(needs))
  app.put('/v1/moderation/sites/:site/members/:id', ...changeRole(needs))
  app.delete('/v1/moderation/sites/:site/members/:id', ...removeMember(needs))
  return app
}

/** A link from a mail is its own proof of who follows it. */
const linkPaths = ['/v1/moderation/act/*', '/v1/moderation/mail/*'] as const

const toConsole = ({ mail }: Messages) => ({ href: '/console/', label: mail.openConsole })
