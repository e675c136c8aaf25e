import { readAnswer } from './read-answer.ts'
import { AuthorHistory } from './schemas/author-history.ts'
import { taaliq } from './taaliq.ts'

type Asked = { site?: string; cursor?: string }

/** What is known under the address of a comment, as the administrator sees it. */
export const readAuthor = async (id: string, { site = 'demo', cursor }: Asked = {}) =>
  readAnswer(AuthorHistory, await taaliq.authorHistory(id, cursor === undefined ? {} : { cursor }, { site }))
