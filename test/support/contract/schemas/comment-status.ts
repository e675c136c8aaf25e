import * as v from 'valibot'

export const CommentStatus = v.picklist(['pending', 'approved', 'rejected', 'spam', 'trash'])
