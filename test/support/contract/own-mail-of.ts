import { readAnswer } from './read-answer.ts'
import { OwnMail } from './schemas/own-mail.ts'
import { taaliq } from './taaliq.ts'

/** What one moderator is mailed of a site, as they read and choose it when signed in. */
export const ownMailOf = (site: string, { headers }: { headers: Readonly<Record<string, string>> }) => {
  const path = `/v1/moderation/sites/${site}/mail`
  return {
    read: async () => readAnswer(OwnMail, await taaliq.send({ path, headers })),
    put: (choice: unknown) =>
      taaliq.send({
        method: 'PUT',
        path,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(choice),
      }),
  }
}
