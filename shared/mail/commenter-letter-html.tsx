import { ButtonLink } from './button-link.tsx'
import type { CommenterLetter } from './commenter-letter.ts'
import { headlineFontFor } from './headline-font-for.ts'
import { LetterFrame } from './letter-frame.tsx'
import { light } from './letter-palette.ts'
import { NameplateRow } from './nameplate-row.tsx'
import { Quiet } from './quiet.tsx'
import { QuoteRow } from './quote-row.tsx'
import { Sentence } from './sentence.tsx'

/** The HTML part: neither image nor foreign link, and no markup that somebody typed. */
export const CommenterLetterHtml = ({
  messages,
  site,
  headline,
  article,
  lead,
  quotes,
  action,
  notes,
  choices,
}: CommenterLetter) => (
  <LetterFrame messages={messages} title={headline}>
    <NameplateRow site={site} />
    <tr>
      <td style="padding:28px 28px 0">
        <h1 style={`margin:0;${headlineFontFor[messages.locale]};font-weight:bold`}>{headline}</h1>
        {article ? (
          <p style="margin:6px 0 0">
            <span class="quiet" style={`color:${light.quiet}`}>
              {messages.mail.article}
            </span>{' '}
            <bdi>{article}</bdi>
          </p>
        ) : null}
        {lead.map(paragraph => (
          <p style="margin:14px 0 0">
            <Sentence text={paragraph} site={site} />
          </p>
        ))}
      </td>
    </tr>
    {quotes.map(quote => (
      <QuoteRow quote={quote} messages={messages} />
    ))}
    <tr>
      <td style="padding:28px 28px 32px">
        <ButtonLink {...action} />
      </td>
    </tr>
    <tr>
      <td class="rule" style={`padding:10px 28px 24px;border-top:1px solid ${light.rule}`}>
        {notes.map(note => (
          <Quiet above={10}>
            <Sentence text={note} site={site} />
          </Quiet>
        ))}
        {choices ? (
          <Quiet above={10}>
            <a class="quiet" href={choices.href} style={`color:${light.quiet};text-decoration:underline`}>
              {choices.label}
            </a>
          </Quiet>
        ) : null}
      </td>
    </tr>
  </LetterFrame>
)
