import { mailScopes } from '../../../shared/domain/outbox.ts'
import { fill } from '../../../shared/messages/fill.ts'
import { timeInWords } from '../../../shared/messages/time-in-words.ts'
import type { OpenSubscription } from '../../../shared/operations/change-subscription.ts'
import { LinkPageFrame } from '../../../shared/pages/link-page-frame.tsx'
import { htmlDocument } from '../../../shared/text/html-document.ts'
import { wordsFor } from './words-for.ts'

type ChoicePageProps = Pick<OpenSubscription, 'site' | 'question' | 'writtenAt'> & { action: string }

/**
 * What a link of a mail offers: to answer the mail's question, or to end mails. It does not say which come at present, for
 * nobody here can read that.
 */
export const choicePage = (props: ChoicePageProps): string => htmlDocument(<ChoicePage {...props} />)

const ChoicePage = ({ site, question, writtenAt, action }: ChoicePageProps) => {
  const { messages, words, name, filled } = wordsFor(site)
  const { asking, ending, nothingYet } = words
  const isAsked = question === 'open'
  const answers = [
    { choice: 'confirm', label: asking.yes },
    { choice: 'everything', label: asking.never },
  ] as const
  // Of the ends, what a mail program's own button ends.
  const usual = isAsked ? 'confirm' : 'site'
  const ends = mailScopes.map(choice => ({ choice, label: filled(ending.choices[choice]) }))
  return (
    <LinkPageFrame messages={messages} site={name} title={isAsked ? asking.title : ending.title}>
      <p>{filled(question === 'none' ? ending.lead : asking.lead)}</p>
      {question === 'none' || writtenAt === undefined ? null : (
        <p>{fill(messages.letters.confirmation.writtenAt, { time: timeInWords(messages, writtenAt) })}</p>
      )}
      {question === 'late' ? <p>{messages.problems['late-confirmation']}</p> : null}
      <form method="post" action={action}>
        <div class="answers">
          {(isAsked ? answers : ends).map(({ choice, label }) => (
            <button type="submit" name="choice" value={choice} class={choice === usual ? undefined : 'plain'}>
              {label}
            </button>
          ))}
        </div>
        <p class="small">{nothingYet}</p>
      </form>
    </LinkPageFrame>
  )
}
