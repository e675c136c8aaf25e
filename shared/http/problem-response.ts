import type { Context } from 'hono'
import * as v from 'valibot'
import { ReaderProblem } from '../contract/reader-problem.ts'
import { type Problem, problems } from '../domain/problem.ts'
import { fieldMessage } from '../messages/field-message.ts'
import { messagesFor } from '../messages/messages.ts'
import { answerLocale } from './answer-locale.ts'
import type { ApiEnv } from './api-env.ts'

/** A problem as its document (RFC 9457), in the reader's language; nothing of the request is repeated. */
export const problemResponse = (c: Context<ApiEnv>, { code, details }: Problem): Response => {
  const messages = messagesFor(answerLocale(c))
  const { errors, current, settings, challenge, retryAfterSeconds, allow } = details
  const document = v.parse(ReaderProblem, {
    type: `https://taaliq.dev/problems/${code}`,
    title: messages.problems[code],
    status: problems[code],
    code,
    requestId: c.env.requestContext.requestId,
    ...(errors && {
      errors: errors.map(error => ({ ...error, message: fieldMessage(messages.fields, error) })),
    }),
    ...(current && { current }),
    ...(settings && { settings }),
    ...(challenge && { challenge }),
  })
  const mayComeAgain = retryAfterSeconds !== undefined && problems[code] !== 409 && problems[code] !== 422
  return c.body(JSON.stringify(document), problems[code], {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'content-language': messages.locale,
    ...(mayComeAgain && { 'retry-after': String(retryAfterSeconds) }),
    ...(allow !== undefined && { allow }),
    ...(code === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
  })
}
