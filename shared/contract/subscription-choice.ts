import * as v from 'valibot'
import { mailScopes } from '../domain/outbox.ts'
import type { SubscriptionChoice } from '../domain/subscription-choice.ts'
import { OneClick } from './one-click.ts'

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

export const SubscriptionRequest = v.union([OneClick, Button], 'invalid')
