import type { MailScope } from '../../../shared/domain/outbox.ts'
import type { Site } from '../../../shared/domain/site.ts'
import type { OpenSubscription } from '../../../shared/operations/change-subscription.ts'
import { LinkPageFrame } from '../../../shared/pages/link-page-frame.tsx'
import { htmlDocument } from '../../../shared/text/html-document.ts'
import { wordsFor } from './words-for.ts'

type ChoicePageProps = {
  site: Site
  question: OpenSubscription['question']
  action: string
}

/**
 * What a link of a mail offers: to answer the mail's question, or to end mails. It does not say which come at present, for
 * nobody here can read that.
 */
export const choicePage = (props: ChoicePageProps): string => htmlDocument(<ChoicePage {...props} />)

const ChoicePage = ({ site, question, action }: ChoicePageProps) => {
  const { messages, words, filled } = wordsFor(site)
  const { asking, ending, nothingYet } = words
  const isAsked = question === 'open'
  const answers = [
    { choice: 'confirm', label: asking.yes },
    { choice: 'everything', label: asking.never },
  ] as const
  const ends = scopes.map(choice => ({ choice, label: filled(ending.choices[choice]) }))
  return (
    <LinkPageFrame messages={messages} title={isAsked ? asking.title : ending.title} wayOn={undefined}>
      <p>{filled(question === 'none' ? ending.lead : asking.lead)}</p>
      {question === 'late' ? <p>{messages.problems['late-confirmation']}</p> : null}
      <form method="post" action={action}>
        <div class="answers">
          {(isAsked ? answers : ends).map(({ choice, label }, at) => (
            <button type="submit" name="choice" value={choice} class={at === 0 ? undefined : 'plain'}>
              {label}
            </button>
          ))}
        </div>
        <p class="small">{nothingYet}</p>
      </form>
    </LinkPageFrame>
  )
}

/** The first is filled: what a mail program's own button ends. */
const scopes = ['site', 'thread', 'everything'] as const satisfies readonly MailScope[]
