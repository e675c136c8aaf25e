import type { Child } from 'hono/jsx'
import type { Messages } from '../messages/messages.ts'
import { StyleSheet } from './link-page-sheet.tsx'

/** Where to go from a page. */
export type WayOn = { href: string; label: string }

type LinkPageFrameProps = {
  messages: Messages
  /** Whose page it is, where that is known: as the mail names it above its double rule. */
  site: string | undefined
  title: string
  wayOn?: WayOn | undefined
  children?: Child
}

/** What every page has that somebody is led to from a mail, or by a form that was not read: its title above, and the way on below. */
export const LinkPageFrame = ({ messages, site, title, wayOn, children }: LinkPageFrameProps) => (
  <html lang={messages.locale} dir={messages.dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <StyleSheet />
    </head>
    <body>
      {site ? (
        <header class="nameplate">
          <bdi>{site}</bdi>
        </header>
      ) : null}
      <main>
        <h1>{title}</h1>
        {children}
        {wayOn ? (
          <footer>
            <a href={wayOn.href} rel="noreferrer">
              {wayOn.label}
            </a>
          </footer>
        ) : null}
      </main>
    </body>
  </html>
)
