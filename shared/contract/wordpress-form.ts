import * as v from 'valibot'

/**
 * What WordPress's comment form has beyond the fields that `thread-form.ts` reads: the post it stands under, whose
 * thread is `wp-<id>`. An id is a positive integer of at most 20 digits (`wp_posts.ID`, an unsigned bigint).
 */
export const WordPressForm = v.object({
  comment_post_ID: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.nonEmpty('required'),
    v.regex(/^[1-9]\d{0,19}$/, 'invalid'),
    v.transform(id => `wp-${id}`),
  ),
})
