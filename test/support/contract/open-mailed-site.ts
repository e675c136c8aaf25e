import { vi } from 'vitest'
import { openSite } from '../matrix/open-site.ts'
import { signIn } from '../matrix/sign-in.ts'
import { actLinksIn } from './act-links.ts'
import { readAnswer } from './read-answer.ts'
import { readMails } from './read-mails.ts'
import { ModeratedCommentInFull } from './schemas/moderated-comment.ts'
import type { SentMail } from './schemas/sent-mails.ts'
import { taaliq } from './taaliq.ts'
import { uniqueWord } from './unique.ts'

/** A site whose moderators, Amal and Sami, were told of those comments in one mail each. */
export const openMailedSite = async (comments: readonly Record<string, unknown>[]) => {
  const site = await openSite()
  const ids: string[] = []
  for (const comment of comments) ids.push(await site.hold(comment))
  const amal = await moderatorOf(site)
  const sami = await moderatorOf(site)
  // Who becomes a moderator after the comments came is told of all of them at once, when the next one comes.
  await site.hold()
  await amal.told()
  await sami.told()

  return {
    site,
    ids,
    amal,
    sami,
    read: async (id: string) =>
      readAnswer(
        ModeratedCommentInFull,
        await taaliq.send({
          path: `/v1/moderation/sites/${site.site}/comments/${id}`,
          headers: amal.headers,
        }),
      ),
  }
}

export type MailedSite = Awaited<ReturnType<typeof openMailedSite>>

const moderatorOf = async ({ invite }: Awaited<ReturnType<typeof openSite>>) => {
  const email = `moderator-${uniqueWord()}@example.com`
  await invite(email, 'moderator')
  const { sub, headers } = await signIn(email)
  const told = (): Promise<SentMail> =>
    vi.waitUntil(async () => (await readMails(taaliq)).find(mail => actLinksIn(mail, sub).length > 0), {
      timeout: 20_000,
      interval: 200,
    })
  return {
    email,
    headers,
    told,
    allLinks: async () => actLinksIn(await told(), sub),
    /** Where each link that the mail has for a comment leads, by what it proposes. */
    linksFor: async (id: string) => {
      const links = actLinksIn(await told(), sub).filter(link => link.id === id)
      const pathOf = (decision: string) => links.find(link => link.decision === decision)?.path ?? ''
      return { approve: pathOf('approve'), reject: pathOf('reject'), spam: pathOf('spam') }
    },
  }
}
