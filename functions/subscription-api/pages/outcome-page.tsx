import type { MailScope } from '../../../shared/domain/outbox.ts'
import type { Site } from '../../../shared/domain/site.ts'
import type { SubscriptionChoice } from '../../../shared/domain/subscription-choice.ts'
import type { SubscribingMessages } from '../../../shared/messages/subscribing-messages.ts'
import type { OpenSubscription } from '../../../shared/operations/change-subscription.ts'
import { LinkPageFrame } from '../../../shared/pages/link-page-frame.tsx'
import { htmlDocument } from '../../../shared/text/html-document.ts'
import { type Choice, Choices } from './choices.tsx'
import { wordsFor } from './words-for.ts'

type OutcomePageProps = {
  site: Site
  question: OpenSubscription['question']
  /** The choice that holds. */
  held: SubscriptionChoice
  action: string
}

/** What now holds, with a button that takes it back and the way to the other choices. */
export const outcomePage = (props: OutcomePageProps): string => htmlDocument(<OutcomePage {...props} />)

const OutcomePage = ({ site, question, held, action }: OutcomePageProps) => {
  const { messages, words, filled } = wordsFor(site)
  const { title, note, takeBack, resumes } = outcomeOf(words, held, question === 'open')
  return (
    <LinkPageFrame
      messages={messages}
      title={filled(title)}
      wayOn={{ href: action, label: words.otherChoices }}
    >
      <p>{note}</p>
      {question === 'late' && held.choice === 'resume' ? (
        <p>{messages.problems['late-confirmation']}</p>
      ) : null}
      <Choices action={action} choices={[takeBack]} hasUsual={false} scope={resumes} />
    </LinkPageFrame>
  )
}

type Outcome = { title: string; note: string; takeBack: Choice; resumes?: MailScope }

/** While the mail still asks, yes is how its no is taken back. */
const outcomeOf = (
  { asking, confirmed, ended, resumed }: SubscribingMessages,
  held: SubscriptionChoice,
  isAsked: boolean,
): Outcome => {
  switch (held.choice) {
    case 'confirm':
      return { ...confirmed, takeBack: { choice: 'everything', label: confirmed.takeBack } }
    case 'end': {
      const { title, note, takeBack } = ended
      const outcome = { title: title[held.scope], note }
      return isAsked
        ? { ...outcome, takeBack: { choice: 'confirm', label: asking.yes } }
        : { ...outcome, takeBack: { choice: 'resume', label: takeBack }, resumes: held.scope }
    }
    case 'resume': {
      const { title, note, takeBack } = resumed
      return { title: title[held.scope], note, takeBack: { choice: held.scope, label: takeBack } }
    }
  }
}
