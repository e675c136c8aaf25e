import * as v from 'valibot'

/** What is no receipt proves nothing, like a wrong one. */
export const WithdrawalRequest = v.object({ receipt: v.fallback(v.string(), '') })

export const WithdrawnComment = v.object({ id: v.string(), status: v.literal('withdrawn') })
