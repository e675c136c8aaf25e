import type { Answer } from '../world/ask.ts'
import type { Readers } from './readers.ts'
import { spellingsOf } from './spellings-of.ts'

/**
 * Answers with a mark for each address that was typed into the very form whose page they are: that page repeats to
 * its reader what they typed (contract, section 2). No other answer is touched.
 */
export const withoutTyped = (answers: readonly Answer[], readers: Readers): Answer[] =>
  answers.map(answer => {
    const body = isTypedForm(answer)
      ? spellingsOf(readers).reduce((text, spelling) => text.replaceAll(spelling, '…'), answer.body)
      : answer.body
    return { ...answer, body }
  })

const isTypedForm = ({ asked, status, body }: Answer): boolean =>
  asked.startsWith('POST ') && status === 422 && body.startsWith('<!')
