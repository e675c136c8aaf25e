import * as v from 'valibot'
import { CurrentState } from './current-state.ts'
import { SiteSettings } from './site-settings.ts'

/** contract.md 1 over RFC 9457; members may be added, none may be missing. */
export const ProblemDocument = v.object({
  type: v.pipe(v.string(), v.startsWith('https://taaliq.dev/problems/')),
  title: v.pipe(v.string(), v.minLength(1)),
  status: v.pipe(v.number(), v.integer()),
  /** The contract's table leaves 405 and bad query parameters without a code: any fact in kebab-case may be one. */
  code: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/u)),
  requestId: v.pipe(v.string(), v.minLength(1)),
  errors: v.optional(
    v.array(
      v.object({
        field: v.string(),
        code: v.picklist([
          'required',
          'too-long',
          'too-short',
          'invalid',
          'contains-email',
          'unknown-parent',
        ]),
        message: v.pipe(v.string(), v.minLength(1)),
      }),
    ),
  ),
  current: v.optional(CurrentState),
  settings: v.optional(SiteSettings),
})
