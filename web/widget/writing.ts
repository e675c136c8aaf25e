import * as v from 'valibot'
import { fieldErrors } from '../../shared/contract/field-errors.ts'
import { newComment } from '../../shared/contract/new-comment.ts'
import type { FieldError } from '../../shared/domain/problem.ts'
import { fieldMessage } from '../../shared/messages/field-message.ts'
import { normaliseText } from '../../shared/text/normalise-text.ts'
import { loadWritingMessages } from '../messages/load-writing-messages.ts'
import { type Sent, send } from './send.ts'
import type { Session } from './session.ts'
import type { ShownComment } from './shown-comment.ts'
import type { Typed } from './typed-in.ts'

const longest = 10_000
const room = 1000

/** What only somebody who writes needs: the API's own rules, and the words for them. */
export const loadWriting = async (session: Session) => {
  const { words } = session
  const { locale } = session.settings
  const messages = await loadWritingMessages(locale)
  const schema = newComment([])
  const segmenter = new Intl.Segmenter(locale)

  const rules = {
    messages,
    /** What the API would refuse, in its own codes: the schema is the same. */
    check: (fields: object): FieldError[] => {
      const { issues } = v.safeParse(schema, fields)
      return issues ? fieldErrors(issues) : []
    },
    messageFor: (error: FieldError): string => fieldMessage(messages.fields, error),
  }

  return {
    ...rules,
    send: (
      form: HTMLFormElement,
      typed: Typed,
      replyTo: ShownComment | undefined,
      say: (sentence: string) => void,
    ): Promise<Sent> => send({ session, form, typed, replyTo, writing: rules, say }),
    /**
     * Tells when the text comes near its limit. The limit counts code points; what is to be deleted is counted as
     * people delete it, in graphemes (UAX #29): a family of five emoji is one.
     */
    room: (typed: string): string | undefined => {
      const text = normaliseText(typed)
      const left = longest - [...text].length
      if (left >= room) return undefined
      return left >= 0
        ? words.plural(messages.left, left)
        : words.plural(messages.over, graphemesAtTheEnd(segmenter, text, -left))
    },
  }
}

export type Writing = Awaited<ReturnType<typeof loadWriting>>

const graphemesAtTheEnd = (segmenter: Intl.Segmenter, text: string, codePoints: number): number => {
  let count = 0
  let removed = 0
  for (const { segment } of [...segmenter.segment(text)].toReversed()) {
    if (removed >= codePoints) break
    removed += [...segment].length
    count += 1
  }
  return count
}
