import { expect, it } from 'vitest'
import { newCommentId } from '../../../shared/domain/new-comment-id.ts'
import { timeOfCommentId } from '../../../shared/domain/time-of-comment-id.ts'

it.each(['1970-01-01T00:00:00.000Z', '2026-11-24T08:37:00.123Z', '9999-12-31T23:59:59.999Z'])(
  'finds in the id of a comment that it was written at %s',
  time => {
    expect(timeOfCommentId(newCommentId(new Date(time)))).toBe(time)
  },
)
