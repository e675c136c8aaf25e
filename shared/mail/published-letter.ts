import { excerpt } from '../text/excerpt.ts'
import { type AboutComment, letterAbout } from './letter-about.ts'
import type { WrittenLetter } from './write-commenter-letter.tsx'

type Props = AboutComment & {
  /** The recipient's, as published. */
  name: string
  content: string
}

/** «Your comment is published», with the recipient's own words. */
export const publishedLetter = ({ name, content, ...about }: Props): WrittenLetter =>
  letterAbout('published', about, [{ by: name, staff: false, text: excerpt(content, 700), weight: 'main' }])
