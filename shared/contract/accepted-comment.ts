import * as v from 'valibot'

/** The answer to a submit: `pending` (202) or, where a site rule published it, `approved` (201). */
export const AcceptedComment = v.object({
  id: v.string(),
  status: v.picklist(['pending', 'approved']),
  createdAt: v.string(),
  /** Proves to this API alone that its holder wrote the comment; made from the id, never from an address. */
  receipt: v.string(),
})
