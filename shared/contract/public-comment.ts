import * as v from 'valibot'

/** An approved comment as everybody sees it; exactly these keys. */
export const PublicComment = v.object({
  id: v.string(),
  parentId: v.nullable(v.string()),
  name: v.string(),
  website: v.exactOptional(v.string()),
  content: v.string(),
  createdAt: v.string(),
  staff: v.boolean(),
})

export const PublicComments = v.object({
  comments: v.array(PublicComment),
  count: v.number(),
  closed: v.boolean(),
  nextCursor: v.nullable(v.string()),
})

export const Counts = v.object({ counts: v.record(v.string(), v.number()) })
