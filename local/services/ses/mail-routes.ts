import { Hono } from 'hono'
import type { MailStore } from './create-mail-store.ts'
import { mailboxPage } from './mailbox-page.ts'
import { readMail } from './read-mail.ts'

/** What was mailed: `GET /local/mail` for programs, `GET /local/mailbox` for people. */
export const mailRoutes = (mails: Pick<MailStore, 'all'>) =>
  new Hono()
    .get('/local/mail', async context => context.json(await Promise.all(mails.all().map(readMail))))
    .get('/local/mailbox', async context => {
      const latest = mails.all().slice(-shown).toReversed()
      context.header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'",
      )
      return context.html(mailboxPage(await Promise.all(latest.map(readMail)), mails.all().length))
    })

const shown = 100
