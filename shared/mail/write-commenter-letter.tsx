import { htmlDocument } from '../text/html-document.ts'
import type { CommenterLetter } from './commenter-letter.ts'
import { CommenterLetterHtml } from './commenter-letter-html.tsx'
import { commenterLetterText } from './commenter-letter-text.ts'

/** A mail's subject and its two parts, which say the same. */
export type WrittenLetter = { subject: string; html: string; text: string }

export const writeCommenterLetter = (letter: CommenterLetter): WrittenLetter => ({
  subject: letter.subject,
  html: htmlDocument(<CommenterLetterHtml {...letter} />),
  text: commenterLetterText(letter),
})
