import type { ConsoleMessages } from '../messages/console/console-messages.ts'

/** Who acted: a colleague's display name, or the comment's own author. */
export const nameOf = (by: string, { byAuthor }: Pick<ConsoleMessages, 'byAuthor'>): string =>
  by === 'author' ? byAuthor : by
