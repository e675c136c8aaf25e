import type { Owed } from '../../../shared/domain/outbox.ts'
import { outboxKey } from '../../../shared/store/keys.ts'

type OwedMail = Owed & { readonly site: string; readonly thread: string; readonly owedAt: string }

/** A debt as an approval writes it, out of the mailer's sight. */
export const owedItem = ({ comment, kind, site, thread, owedAt }: OwedMail) => ({
  ...outboxKey({ comment, kind }),
  comment,
  kind,
  site,
  thread,
  owedAt,
})
