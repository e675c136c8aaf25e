import { createFactory } from 'hono/factory'
import { AuthorNote, AuthorNoteRequest } from '../../../shared/contract/author-history.ts'
import { RequiredIdempotencyKey } from '../../../shared/contract/idempotency-key.ts'
import { CommentId, SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { sentIdempotencyKey } from '../../../shared/http/sent-idempotency-key.ts'
import { noteAuthor } from '../../../shared/operations/note-author.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST …/comments/{id}/author/notes`: tells the other moderators something of a comment's author. */
export const noteAuthorOf = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const id = parse(CommentId, c.req.param('id'), 'not-found')
    const key = sentIdempotencyKey(c, RequiredIdempotencyKey)
    const { text } = parse(AuthorNoteRequest, await readJson(c), 'invalid-note')

    const { note, replayed } = await noteAuthor(needs, c.get('sub'), { site, id, text, key })

    if (replayed) c.header('idempotent-replayed', 'true')
    return c.json(parse(AuthorNote, note, 'internal'))
  })
