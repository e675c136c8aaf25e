import type { Child } from 'hono/jsx'
import type { Messages } from '../../../shared/messages/messages.ts'
import { StyleSheet } from './style-sheet.tsx'

type PageFrameProps = { messages: Messages; title: string; consolePath: string; children?: Child }

/** What every page has that a moderator is led to from a mail: its title above, the way to the console below. */
export const PageFrame = ({ messages, title, consolePath, children }: PageFrameProps) => (
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
      <main>
        <h1>{title}</h1>
        {children}
        <footer>
          <a href={consolePath} rel="noreferrer">
            {messages.mail.openConsole}
          </a>
        </footer>
      </main>
    </body>
  </html>
)
