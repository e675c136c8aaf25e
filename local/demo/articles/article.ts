import type { HtmlEscapedString } from 'hono/utils/html'

/** A newspaper's article, and what its page says around it. */
export type Article = {
  readonly lang: 'ar' | 'en' | 'fa'
  readonly dir: 'rtl' | 'ltr'
  readonly path: string
  readonly thread: string
  readonly newspaper: string
  readonly section: string
  readonly title: string
  readonly standfirst: string
  readonly author: string
  readonly publishedAt: string
  /** The same in words, by the language's own calendar. */
  readonly publishedOn: string
  readonly picture: HtmlEscapedString | Promise<HtmlEscapedString>
  readonly caption: string
  readonly paragraphs: readonly string[]
  /** The link to the comments for who has no script. */
  readonly withoutScript: string
  readonly imprint: string
  readonly otherPages: string
}
