import * as v from 'valibot'
import { mailScopes } from '../domain/outbox.ts'
import type { SubscriptionChoice } from '../domain/subscription-choice.ts'

const scope = v.picklist(mailScopes, 'invalid')

/** What the buttons of the page behind a link post: one that ends something names only what. */
const Button = v.variant(
  'choice',
  [
    v.object({ choice: v.literal('confirm') }),
    v.object({ choice: v.literal('resume'), scope }),
    v.pipe(
      v.object({ choice: scope }),
      v.transform(({ choice }): SubscriptionChoice => ({ choice: 'end', scope: choice })),
    ),
  ],
  'invalid',
)

/** What a mail program posts for who presses its own button (RFC 8058, 3.2). */
const OneClick = v.pipe(
  v.object({ 'List-Unsubscribe': v.literal('One-Click') }),
  v.transform(() => 'one-click' as const),
)

export const SubscriptionRequest = v.union([OneClick, Button], 'invalid')
