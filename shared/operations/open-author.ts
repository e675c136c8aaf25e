import { type Member, mayDecide } from '../domain/member.ts'
import type { AuthorFile, AuthorFiles } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

/**
 * What is known under the address of a comment, for a member who may decide there: who only looks at comments has no
 * part in what moderators tell one another.
 *
 * @throws Problem `forbidden`; `not-found`, also for another site's comment
 */
export const openAuthor = async (
  authorFiles: AuthorFiles,
  sub: string,
  site: string,
  id: string,
): Promise<{ member: Member; file: AuthorFile }> => {
  const { member, file } = await authorFiles.open(site, sub, id)
  if (member === undefined || !mayDecide[member.role]) throw new Problem('forbidden')
  if (file === undefined) throw new Problem('not-found')
  return { member, file }
}
