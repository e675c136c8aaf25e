import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import type { Messages } from '../messages/messages.ts'
import { fontFor } from './font-for.ts'
import { dark, light } from './letter-palette.ts'

type Props = PropsWithChildren<{ messages: Pick<Messages, 'locale' | 'dir'>; title: string }>

/**
 * The HTML part of every mail: one sheet of paper, whose rows are the children. Styles are inline and the sheet is a
 * table, since mail programs drop the rest. The dark colours come by classes: where those are dropped, all stays light.
 */
export const LetterFrame = ({ messages: { locale, dir }, title, children }: Props) => (
  <html lang={locale} dir={dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
      <title>{title}</title>
      <style>{raw(darkStyle)}</style>
    </head>
    <body class="desk" dir={dir} style={`margin:0;padding:0;background:${light.desk}`}>
      <table class="desk" role="presentation" width="100%" cellpadding="0" cellspacing="0" dir={dir}>
        <tr>
          <td align="center" style="padding:24px 12px">
            <table
              class="paper"
              role="presentation"
              width="100%"
              cellpadding="0"
              cellspacing="0"
              dir={dir}
              lang={locale}
              style={`max-width:600px;background:${light.paper};color:${light.ink};${fontFor[locale]};text-align:${dir === 'rtl' ? 'right' : 'left'}`}
            >
              {children}
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
)

const darkStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .desk { background: ${dark.desk} !important; }
  .paper { background: ${dark.paper} !important; color: ${dark.ink} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .nameplate { border-color: ${dark.quiet} !important; }
  .bar { border-color: ${dark.accent} !important; }
  .rule { border-color: ${dark.rule} !important; }
  .accent { color: ${dark.accent} !important; border-color: ${dark.accent} !important; }
  .button { background: ${dark.accent} !important; color: ${dark.onAccent} !important; }
}
`
