import * as v from 'valibot'
import { codePoints } from '../text/code-points.ts'
import { isLegible } from '../text/is-legible.ts'
import { isPlainName } from '../text/is-plain-name.ts'
import { isPlainText } from '../text/is-plain-text.ts'
import { isVisible } from '../text/is-visible.ts'
import { holdsAddress, mentionsAddress } from '../text/mentions-address.ts'
import { normaliseText } from '../text/normalise-text.ts'
import { EmailAddress } from './email-address.ts'
import { WebAddress } from './web-address.ts'

/**
 * What a reader may submit. The message of each rule is its field code (contract, section 1), so that widget and
 * function refuse alike; unknown fields are dropped. `origins` are the site's, for the article's URL.
 */
export const newComment = (origins: readonly string[]) =>
  v.pipe(
    v.object({
      name: v.pipe(
        requiredText(100),
        v.check(isPlainName, 'invalid'),
        v.check(isLegible, 'invalid'),
        v.check(name => !holdsAddress(name), 'contains-email'),
      ),
      email: EmailAddress,
      content: v.pipe(requiredText(10_000), v.check(isPlainText, 'invalid'), v.check(isLegible, 'invalid')),
      website: optional(WebAddress),
      parentId: optional(v.string('invalid')),
      pageUrl: optional(
        v.pipe(
          WebAddress,
          v.check(url => origins.includes(URL.parse(url)?.origin ?? ''), 'invalid'),
        ),
      ),
      pageTitle: optional(
        v.pipe(
          v.string('invalid'),
          v.transform(normaliseText),
          v.check(title => codePoints(title) <= 500, 'too-long'),
          v.check(isPlainText, 'invalid'),
        ),
      ),
      notifyReplies: v.nullish(v.boolean('invalid'), false),
    }),
    v.forward(
      v.partialCheck(
        [['content'], ['email']],
        ({ content, email }) => !mentionsAddress(content, email),
        'contains-email',
      ),
      ['content'],
    ),
    v.forward(
      v.partialCheck(
        [['website'], ['email']],
        ({ website, email }) => website === undefined || !mentionsAddress(website, email),
        'contains-email',
      ),
      ['website'],
    ),
  )

export type NewComment = v.InferOutput<ReturnType<typeof newComment>>

/** A text that must show something, of so many code points at most, as it is kept. */
export const requiredText = (limit: number) =>
  v.pipe(
    v.nullish(v.string('invalid'), ''),
    v.transform(normaliseText),
    v.check(isVisible, 'required'),
    v.check(text => codePoints(text) <= limit, 'too-long'),
  )

/** A field that may be missing, `null` or, as forms send it, blank. */
const optional = <TOutput>(schema: v.GenericSchema<string, TOutput>) =>
  v.optional(v.pipe(v.unknown(), v.transform(absentIfBlank), v.optional(schema)))

const absentIfBlank = (value: unknown): unknown =>
  value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value
