import { ButtonLink } from './button-link.tsx'
import { headlineFontFor } from './headline-font-for.ts'
import { LetterFrame } from './letter-frame.tsx'
import { light } from './letter-palette.ts'
import { NameplateRow } from './nameplate-row.tsx'
import { Quiet } from './quiet.tsx'
import { Sentence } from './sentence.tsx'
import { TextLines } from './text-lines.tsx'
import type { WaitingComment } from './waiting-comment.ts'
import type { WaitingLetter } from './waiting-letter.ts'

/** The HTML part: neither image nor foreign link. */
export const WaitingCommentsHtml = ({
  messages,
  site,
  headline,
  oldest,
  shown,
  articles,
  leftOut,
  consoleUrl,
  choiceUrl,
}: WaitingLetter) => {
  const { mail, rhythm } = messages
  return (
    <LetterFrame messages={messages} title={headline}>
      <NameplateRow site={site} />
      <tr>
        <td style="padding:28px 28px 32px">
          <h1 style={`margin:0;${headlineFontFor[messages.locale]};font-weight:bold`}>{headline}</h1>
          {oldest ? <Quiet above={6}>{oldest}</Quiet> : null}
          <p style="margin:28px 0 0">
            <ButtonLink href={consoleUrl} label={mail.openConsole} />
          </p>
        </td>
      </tr>
      {shown.map(comment => (
        <WaitingCommentRow comment={comment} messages={messages} />
      ))}
      {articles.length > 0 ? <Articles label={rhythm.articles} articles={articles} /> : null}
      <tr>
        <td class="rule" style={`padding:10px 28px 24px;border-top:1px solid ${light.rule}`}>
          {leftOut ? <p style="margin:10px 0 20px">{leftOut}</p> : null}
          {shown.length > 0 ? (
            <>
              <Quiet above={10}>{mail.linksExpire}</Quiet>
              <Quiet above={10}>{mail.linksDisabled}</Quiet>
            </>
          ) : null}
          <Quiet above={10}>
            <Sentence text={mail.why} site={site} />
          </Quiet>
          <Quiet above={10}>
            <a class="quiet" href={choiceUrl} style={`color:${light.quiet};text-decoration:underline`}>
              {rhythm.choose}
            </a>
          </Quiet>
        </td>
      </tr>
    </LetterFrame>
  )
}

type RowProps = { comment: WaitingComment; messages: WaitingLetter['messages'] }

const WaitingCommentRow = ({
  comment: { name, age, text, article, answers, links },
  messages: { dir, mail },
}: RowProps) => (
  <tr>
    <td class="rule" style={`padding:20px 28px 24px;border-top:1px solid ${light.rule}`}>
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
const Buttons = ({ links, dir }: Pick<WaitingComment, 'links'> & Pick<WaitingLetter['messages'], 'dir'>) => (
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
    <td class="rule" style={`padding:20px 28px 24px;border-top:1px solid ${light.rule}`}>
      <Quiet>{label}</Quiet>
      {articles.map(article => (
        <p style="margin:4px 0 0;overflow-wrap:anywhere;word-break:break-word">
          <bdi>{article}</bdi>
        </p>
      ))}
    </td>
  </tr>
)
