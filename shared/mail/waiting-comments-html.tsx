import { fontFor } from './font-for.ts'
import type { Letter } from './letter.ts'
import type { WaitingComment } from './waiting-comment.ts'

/** The HTML part: inline styles and one table, since mail programs drop the rest. Neither image nor foreign link. */
export const WaitingCommentsHtml = ({
  messages,
  headline,
  oldest,
  shown,
  articles,
  leftOut,
  why,
  consoleUrl,
  choiceUrl,
}: Letter) => {
  const { locale, dir, mail, rhythm } = messages
  const align = dir === 'rtl' ? 'right' : 'left'
  const quiet = `margin:0;color:${colours.quiet};font-size:15px`
  return (
    <html lang={locale} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{headline}</title>
      </head>
      <body dir={dir} style={`margin:0;padding:0;background:${colours.desk}`}>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" dir={dir}>
          <tr>
            <td align="center" style="padding:24px 12px">
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                dir={dir}
                lang={locale}
                style={`max-width:600px;background:${colours.paper};color:${colours.ink};${fontFor[locale]};text-align:${align}`}
              >
                <tr>
                  <td style="padding:28px 24px 20px">
                    <h1 style="margin:0 0 4px;font-size:22px;line-height:1.6">{headline}</h1>
                    {oldest ? <p style={quiet}>{oldest}</p> : null}
                    <p style="margin:20px 0 0">
                      <a
                        href={consoleUrl}
                        style={`display:inline-block;padding:10px 22px;background:${colours.accent};color:#ffffff;text-decoration:none;font-weight:bold;border-radius:5px`}
                      >
                        {mail.openConsole}
                      </a>
                    </p>
                  </td>
                </tr>
                {shown.map(comment => (
                  <WaitingCommentRow comment={comment} messages={messages} />
                ))}
                {articles.length > 0 ? <Articles label={rhythm.articles} articles={articles} /> : null}
                <tr>
                  <td style={`padding:18px 24px 24px;border-top:1px solid ${colours.rule}`}>
                    {leftOut ? <p style="margin:0 0 12px">{leftOut}</p> : null}
                    {shown.length > 0 ? (
                      <>
                        <p style={quiet}>{mail.linksExpire}</p>
                        <p style={quiet}>{mail.linksDisabled}</p>
                      </>
                    ) : null}
                    <p style={quiet}>{why}</p>
                    <p style={`${quiet};margin-top:12px`}>
                      <a href={choiceUrl} style={`color:${colours.accent}`}>
                        {rhythm.choose}
                      </a>
                    </p>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  )
}

type RowProps = { comment: WaitingComment; messages: Letter['messages'] }

const WaitingCommentRow = ({
  comment: { name, age, text, article, answers, links },
  messages: { dir, mail },
}: RowProps) => (
  <tr>
    <td style={`padding:18px 24px;border-top:1px solid ${colours.rule}`}>
      <p style="margin:0">
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <span style={`color:${colours.quiet};font-size:15px`}>· {age}</span>
      </p>
      {article ? <Aside label={mail.article} text={article} /> : null}
      {answers ? <Aside label={mail.inReplyTo} text={answers} /> : null}
      <div style="margin:8px 0 0;overflow-wrap:anywhere;word-break:break-word">
        <Lines text={text} />
      </div>
      <Buttons links={links} dir={dir} />
    </td>
  </tr>
)

/** All weigh the same: which is right, the comment says. They wrap on a narrow phone; old Outlook leaves plain links. */
const Buttons = ({ links, dir }: Pick<WaitingComment, 'links'> & Pick<Letter['messages'], 'dir'>) => (
  <p style="margin:4px 0 0">
    {links.map(({ href, label }) => (
      <>
        <a
          href={href}
          style={`display:inline-block;margin-top:10px;margin-${dir === 'rtl' ? 'left' : 'right'}:6px;padding:6px 16px;border:1px solid ${colours.accent};border-radius:5px;color:${colours.accent};text-decoration:none;font-weight:bold`}
        >
          {label}
        </a>{' '}
      </>
    ))}
  </p>
)

const Aside = ({ label, text }: { label: string; text: string }) => (
  <p style={`margin:0;color:${colours.quiet};font-size:15px`}>
    {label} <bdi>{text}</bdi>
  </p>
)

const Articles = ({ label, articles }: { label: string; articles: readonly string[] }) => (
  <tr>
    <td style={`padding:18px 24px;border-top:1px solid ${colours.rule}`}>
      <p style={`margin:0;color:${colours.quiet};font-size:15px`}>{label}</p>
      {articles.map(article => (
        <p style="margin:4px 0 0;overflow-wrap:anywhere;word-break:break-word">
          <bdi>{article}</bdi>
        </p>
      ))}
    </td>
  </tr>
)

/** Each line finds its own direction, and is an element: Outlook knows no `white-space: pre-wrap`. */
const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map(line => (
      <div dir="auto" style="text-align:start">
        {line === '' ? <br /> : line}
      </div>
    ))}
  </>
)

const colours = {
  desk: '#f1efea',
  paper: '#ffffff',
  ink: '#1d1b18',
  quiet: '#625c53',
  rule: '#e2ddd4',
  accent: '#0a5c63',
} as const
