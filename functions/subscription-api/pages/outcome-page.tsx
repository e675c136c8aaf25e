import type { MailScope } from '../../../shared/domain/outbox.ts'
import type { Site } from '../../../shared/domain/site.ts'
import type { SubscriptionChoice } from '../../../shared/domain/subscription-choice.ts'
import type { SubscribingMessages } from '../../../shared/messages/subscribing-messages.ts'
import type { OpenSubscription } from '../../../shared/operations/change-subscription.ts'
import { LinkPageFrame } from '../../../shared/pages/link-page-frame.tsx'
import { htmlDocument } from '../../../shared/text/html-document.ts'
import { wordsFor } from './words-for.ts'

type OutcomePageProps = {
  site: Site
  question: OpenSubscription['question']
  /** The choice that holds. */
  held: SubscriptionChoice
  action: string
}

/** What now holds, with a button that takes it back and, unless they would ask again, the way to the other choices. */
export const outcomePage = (props: OutcomePageProps): string => htmlDocument(<OutcomePage {...props} />)

const OutcomePage = ({ site, question, held, action }: OutcomePageProps) => {
  const { messages, words, name, filled } = wordsFor(site)
  const isAsked = question === 'open'
  const { title, note, takeBack } = outcomeOf(words, held, isAsked)
  return (
    <LinkPageFrame
      messages={messages}
      site={name}
      title={filled(title)}
      wayOn={isAsked ? undefined : { href: action, label: words.otherChoices }}
    >
      <p>{note}</p>
      {question === 'late' && held.choice === 'resume' ? (
        <p>{messages.problems['late-confirmation']}</p>
      ) : null}
      <form method="post" action={action}>
        {takeBack.scope ? <input type="hidden" name="scope" value={takeBack.scope} /> : null}
        <button type="submit" name="choice" value={takeBack.choice} class="plain">
          {takeBack.label}
        </button>
      </form>
    </LinkPageFrame>
  )
}

type Outcome = {
  title: string
  note: string
  takeBack: { label: string; choice: MailScope | 'confirm' | 'resume'; scope?: MailScope }
}

/** While the mail still asks, yes is how its no is taken back. */
const outcomeOf = (
  { asking, confirmed, ended, resumed }: SubscribingMessages,
  held: SubscriptionChoice,
  isAsked: boolean,
): Outcome => {
  switch (held.choice) {
    case 'confirm':
      return { ...confirmed, takeBack: { label: confirmed.takeBack, choice: 'everything' } }
    case 'end': {
      const { title, note, takeBack } = ended
      return isAsked
        ? { title: asking.refused, note, takeBack: { label: asking.yes, choice: 'confirm' } }
        : {
            title: title[held.scope],
            note,
            takeBack: { label: takeBack, choice: 'resume', scope: held.scope },
          }
    }
    case 'resume': {
      const { title, note, takeBack } = resumed
      return { title: title[held.scope], note, takeBack: { label: takeBack, choice: held.scope } }
    }
  }
}
