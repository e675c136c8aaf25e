import type { Letter } from './letter.ts'
import { LetterFrame } from './letter-frame.tsx'
import { light } from './letter-palette.ts'
import { Quiet } from './quiet.tsx'
import { TextLines } from './text-lines.tsx'
import type { WaitingComment } from './waiting-comment.ts'

/** The HTML part: neither image nor foreign link. */
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
  const { mail, rhythm } = messages
  return (
    <LetterFrame messages={messages} title={headline}>
      <tr>
        <td style="padding:28px 24px 20px">
          <h1 style="margin:0 0 4px;font-size:22px;line-height:1.6">{headline}</h1>
          {oldest ? <Quiet>{oldest}</Quiet> : null}
          <p style="margin:20px 0 0">
            <a
              class="button"
              href={consoleUrl}
              style={`display:inline-block;padding:10px 22px;background:${light.accent};color:${light.onAccent};text-decoration:none;font-weight:bold;border-radius:5px`}
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
        <td class="rule" style={`padding:18px 24px 24px;border-top:1px solid ${light.rule}`}>
          {leftOut ? <p style="margin:0 0 12px">{leftOut}</p> : null}
          {shown.length > 0 ? (
            <>
              <Quiet>{mail.linksExpire}</Quiet>
              <Quiet>{mail.linksDisabled}</Quiet>
            </>
          ) : null}
          <Quiet>{why}</Quiet>
          <p style="margin:12px 0 0;font-size:15px">
            <a class="accent" href={choiceUrl} style={`color:${light.accent}`}>
              {rhythm.choose}
            </a>
          </p>
        </td>
      </tr>
    </LetterFrame>
  )
}

type RowProps = { comment: WaitingComment; messages: Letter['messages'] }

const WaitingCommentRow = ({
  comment: { name, age, text, article, answers, links },
  messages: { dir, mail },
}: RowProps) => (
  <tr>
    <td class="rule" style={`padding:18px 24px;border-top:1px solid ${light.rule}`}>
      <p style="margin:0">
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <span class="quiet" style={`color:${light.quiet};font-size:0.875em`}>
          · {age}
        </span>
      </p>
      {article ? <Aside label={mail.article} text={article} /> : null}
      {answers ? <Aside label={mail.inReplyTo} text={answers} /> : null}
      <div style="margin:8px 0 0;overflow-wrap:anywhere;word-break:break-word">
        <TextLines text={text} />
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
          class="accent"
          href={href}
          style={`display:inline-block;margin-top:10px;margin-${dir === 'rtl' ? 'left' : 'right'}:6px;padding:6px 16px;border:1px solid ${light.accent};border-radius:5px;color:${light.accent};text-decoration:none;font-weight:bold`}
        >
          {label}
        </a>{' '}
      </>
    ))}
  </p>
)

const Aside = ({ label, text }: { label: string; text: string }) => (
  <Quiet>
    {label} <bdi>{text}</bdi>
  </Quiet>
)

const Articles = ({ label, articles }: { label: string; articles: readonly string[] }) => (
  <tr>
    <td class="rule" style={`padding:18px 24px;border-top:1px solid ${light.rule}`}>
      <Quiet>{label}</Quiet>
      {articles.map(article => (
        <p style="margin:4px 0 0;overflow-wrap:anywhere;word-break:break-word">
          <bdi>{article}</bdi>
        </p>
      ))}
    </td>
  </tr>
)
