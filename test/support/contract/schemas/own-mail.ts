import * as v from 'valibot'

/** `GET /v1/moderation/sites/{site}/mail`. */
export const OwnMail = v.strictObject({
  every: v.picklist(['at-once', 'hourly', 'daily', 'never']),
  texts: v.boolean(),
  page: v.string(),
})
