import * as v from 'valibot'
import { readAnswer } from '../contract/read-answer.ts'
import { readMails } from '../contract/read-mails.ts'
import { Members } from '../contract/schemas/members.ts'
import { taaliq } from '../contract/taaliq.ts'
import { uniqueWord } from '../contract/unique.ts'
import { openSite } from '../matrix/open-site.ts'
import { signIn } from '../matrix/sign-in.ts'

const Keyed = v.object({ S: v.string() })

/** A site with an administrator, and moderators whose mail goes to the mailbox simulator of SES. */
export const openReportedSite = async () => {
  const site = await openSite()
  const word = uniqueWord()
  const admin = `admin-${word}@example.com`
  await site.invite(admin, 'admin')
  const { headers } = await signIn(admin)

  return {
    hold: site.hold,

    /** Their address lies where that of whoever comments under it does. */
    inviteReachedAt: async (scenario: 'bounce' | 'complaint' | 'success') => {
      const id = await site.hold({ email: `${scenario}+${word}@simulator.amazonses.com` })
      const comment = (await site.readAll()).find(item => item['id']?.S === id)
      const authorKey = v.parse(Keyed, comment?.['authorKey']).S
      const email = `${scenario}-${word}@example.com`
      await site.invite(email, 'moderator', { name: scenario, authorKey })
      return {
        mails: () => readMails(taaliq, `${scenario}+${word}@simulator.amazonses.com`),
        forgetNotice: () => site.forgetNotice(email),
      }
    },

    member: async (name: string) => {
      const answer = await taaliq.send({ path: `/v1/moderation/sites/${site.site}/members`, headers })
      return readAnswer(Members, answer).members.find(member => member.name === name)
    },
  }
}
