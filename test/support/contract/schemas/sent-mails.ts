import * as v from 'valibot'

/** `GET /local/mail`. */
export const SentMails = v.array(
  v.object({
    to: v.array(v.string()),
    from: v.string(),
    subject: v.string(),
    headers: v.looseObject({
      to: v.unknown(),
      cc: v.optional(v.unknown()),
      bcc: v.optional(v.unknown()),
      'list-unsubscribe': v.optional(v.string(), ''),
    }),
    text: v.string(),
    html: v.string(),
    raw: v.string(),
    at: v.union([v.string(), v.number()]),
  }),
)

export type SentMail = v.InferOutput<typeof SentMails>[number]
