import * as v from 'valibot'
import { fieldErrors } from '../contract/field-errors.ts'
import { CommentId } from '../contract/names.ts'
import { type NewComment, newComment } from '../contract/new-comment.ts'
import type { AnsweredComment } from '../domain/comment.ts'
import type { PublishedComments } from '../domain/ports.ts'
import { type FieldError, Problem } from '../domain/problem.ts'
import type { Site } from '../domain/site.ts'

type Needs = { published: Pick<PublishedComments, 'get'> }
type Read = { fields: NewComment; parent: AnsweredComment | undefined }

/** Unknown fields become a new comment and its parent, or one problem that names every field at once. */
export const readNewComment = async (
  { published }: Needs,
  site: Site,
  thread: string,
  fields: Record<string, unknown>,
): Promise<Read> => {
  const read = v.safeParse(newComment(site.origins), fields)
  const errors: FieldError[] = read.success ? [] : fieldErrors(read.issues)

  const named = v.safeParse(v.nullish(v.pipe(v.string(), v.trim()), ''), fields['parentId'])
  const parentId = named.success ? named.output : ''
  const parent = v.is(CommentId, parentId) ? await published.get(site.site, thread, parentId) : undefined
  if (parentId !== '' && parent === undefined) errors.push({ field: 'parentId', code: 'unknown-parent' })

  if (!read.success || errors.length > 0) throw new Problem('invalid-comment', { errors })
  return { fields: read.output, parent }
}
