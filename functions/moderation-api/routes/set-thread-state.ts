import { createFactory } from 'hono/factory'
import { SiteName, ThreadName } from '../../../shared/contract/names.ts'
import { ThreadState, ThreadStateRequest } from '../../../shared/contract/thread-state.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { setThreadState as set } from '../../../shared/operations/set-thread-state.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `PUT …/threads/{thread}`: closes a thread to new comments, or opens it again. */
export const setThreadState = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const thread = parse(ThreadName, c.req.param('thread'), 'not-found')
    const { state } = parse(ThreadStateRequest, await readJson(c), 'invalid-settings')

    await set(needs, c.get('sub'), { site, thread, closed: state === 'closed' })

    return c.json(parse(ThreadState, { state }, 'internal'))
  })
