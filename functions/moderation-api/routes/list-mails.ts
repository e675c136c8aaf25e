import { createFactory } from 'hono/factory'
import { Mails } from '../../../shared/contract/delivery.ts'
import { CommentId, SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { listMails as list } from '../../../shared/operations/list-mails.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET …/comments/{id}/mails`: what became of the mails that a comment caused. */
export const listMails = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const id = parse(CommentId, c.req.param('id'), 'not-found')

    const mails = await list(needs, c.get('sub'), site, id)

    return c.json(parse(Mails, { mails }, 'internal'))
  })
