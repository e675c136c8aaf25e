import type { Locale } from '../../../shared/domain/locale.ts'
import { type MailChoice, rhythms } from '../../../shared/domain/mail-choice.ts'
import { fill } from '../../../shared/messages/fill.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { LinkPageFrame } from '../../../shared/pages/link-page-frame.tsx'
import { htmlDocument } from '../../../shared/text/html-document.ts'
import { isolated } from '../../../shared/text/isolated.ts'

type MailPageProps = {
  /** The moderator's. */
  locale: Locale
  site: string
  /** What holds now. */
  mail: MailChoice
  /** Whether it was chosen a moment ago. */
  isSaved: boolean
}

/** How often a moderator is mailed, and a form to choose otherwise. */
export const mailPage = (props: MailPageProps): string => htmlDocument(<MailPage {...props} />)

const MailPage = ({ locale, site, mail, isSaved }: MailPageProps) => {
  const messages = messagesFor(locale)
  const { rhythm } = messages
  return (
    <LinkPageFrame
      messages={messages}
      site={site}
      title={fill(rhythm.title, { site: isolated(site, messages.dir) })}
      wayOn={{ href: `/console/${site}/pending`, label: messages.mail.openConsole }}
    >
      {isSaved ? (
        <div class="notice">
          <p>
            <strong>{rhythm.saved}</strong> {rhythm.choices[mail.every].means}
          </p>
          {mail.every === 'never' || mail.texts ? null : <p>{rhythm.withoutTexts}</p>}
        </div>
      ) : null}
      <form method="post">
        <fieldset>
          <legend>{rhythm.question}</legend>
          {rhythms.map(every => (
            <label class="choice">
              <input type="radio" name="every" value={every} checked={every === mail.every} />
              <span>
                {rhythm.choices[every].name}
                <span class="small">{rhythm.choices[every].means}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label class="choice">
          <input type="checkbox" name="texts" value="on" checked={mail.texts} />
          <span>
            {rhythm.texts}
            <span class="small">{rhythm.withoutTexts}</span>
          </span>
        </label>
        <button type="submit">{rhythm.save}</button>
      </form>
    </LinkPageFrame>
  )
}
