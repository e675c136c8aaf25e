import * as v from 'valibot'

/** What a mail program posts for whoever presses its own «unsubscribe» (RFC 8058, 3.2). */
export const OneClick = v.pipe(
  v.object({ 'List-Unsubscribe': v.literal('One-Click') }),
  v.transform(() => 'one-click' as const),
)
