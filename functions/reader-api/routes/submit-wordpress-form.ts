import { createFactory } from 'hono/factory'
import { WordPressForm } from '../../../shared/contract/wordpress-form.ts'
import { Problem } from '../../../shared/domain/problem.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readBody } from '../../../shared/http/read-body.ts'
import { answerForm } from '../answer-form.ts'
import { requireOrigin } from '../cross-origin.ts'
import { siteOf } from '../load-site.ts'
import type { ReaderNeeds } from '../needs.ts'
import { submitBody } from '../submit-body.ts'

/**
 * `POST …/wp-comments-post.php`: takes the unchanged form of a WordPress theme, and answers as the thread's own form is
 * answered. A form that names no post is a mistake of the theme's: its developer is told.
 */
export const submitWordPressForm = (needs: ReaderNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = siteOf(c)
    requireOrigin(c, site)
    const body = await readBody(c)
    if (body.type !== 'form') throw new Problem('unsupported-media-type')
    const { comment_post_ID: thread } = parse(WordPressForm, body.fields, 'invalid-comment')

    const submitting = submitBody(c, needs, { site, thread, body })
    return answerForm(c, needs, { site, thread, body, submitting })
  })
