import type { Context } from 'hono'
import * as v from 'valibot'
import { CommentId } from '../../shared/contract/names.ts'
import type { Paging } from '../../shared/contract/paging.ts'
import type { ProblemCode, problems } from '../../shared/domain/problem.ts'
import type { Site } from '../../shared/domain/site.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { ownOrigin } from '../../shared/http/own-origin.ts'
import { readThread, type ThreadPage } from '../../shared/operations/read-thread.ts'
import { pagePolicy } from '../../shared/pages/page-policy.ts'
import { cacheable } from './cacheable.ts'
import type { ReaderNeeds } from './needs.ts'
import { styleHash } from './pages/style-sheet.tsx'
import { threadHref } from './pages/thread-href.ts'
import { threadPage } from './pages/thread-page.tsx'
import type { ThreadForm, ThreadNotice } from './pages/thread-page-props.ts'

type Shown = {
  site: Site
  thread: string
  status: 200 | (typeof problems)[ProblemCode]
  paging?: Paging
  notice?: ThreadNotice | undefined
  form?: ThreadForm | undefined
  replyTo?: string | undefined
  isUnread?: boolean
}

const firstPage: Paging = { limit: 50, order: 'oldest' }

const unread: ThreadPage = {
  comments: [],
  count: 0,
  closed: false,
  nextCursor: null,
  thread: { approvedCount: 0 },
}

/** A thread's page: its comments, unless they are not to be read, and the form empty, answering somebody, or as it was typed. */
export const renderThread = async (
  c: Context<ApiEnv>,
  needs: ReaderNeeds,
  { site, thread, status, paging = firstPage, notice, form, replyTo = '', isUnread = false }: Shown,
): Promise<Response> => {
  const [page, parent] = await Promise.all([
    isUnread ? unread : readThread(needs, site, thread, paging),
    v.is(CommentId, replyTo) ? needs.published.get(site.site, thread, replyTo) : undefined,
  ])
  const hrefOf = (shown: Paging) => threadHref({ site, thread }, shown)
  const html = threadPage({
    ...page,
    isUnread,
    site,
    thread,
    url: ownOrigin(c) + hrefOf(paging),
    threadTitle: page.thread.title,
    threadUrl: page.thread.url,
    notice,
    form: parent ? { ...form, replyTo: { id: parent.id, name: parent.name } } : form,
    nextHref: page.nextCursor === null ? undefined : hrefOf({ ...paging, cursor: page.nextCursor }),
    firstHref: paging.cursor === undefined ? undefined : hrefOf({ ...paging, cursor: undefined }),
  })
  return c.html(html, status, {
    'content-language': site.locale,
    'content-security-policy': pagePolicy({
      style: styleHash,
      answeredBy: site.origins,
      framers: site.origins,
    }),
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...(status === 200 && notice === undefined && cacheable),
  })
}
