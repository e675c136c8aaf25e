import type { MailScope } from '../../../shared/domain/outbox.ts'

export type Choice = {
  choice: MailScope | 'confirm' | 'resume'
  label: string
}

type ChoicesProps = {
  /** Where a press goes. */
  action: string
  choices: readonly Choice[]
  /** Whether one is the usual answer: then it is the first, and filled. */
  hasUsual: boolean
  /** Which mails a resumption is of. */
  scope?: MailScope | undefined
}

/** A page's one form: its buttons, one below the other. */
export const Choices = ({ action, choices, hasUsual, scope }: ChoicesProps) => (
  <form method="post" action={action}>
    {scope ? <input type="hidden" name="scope" value={scope} /> : null}
    <div class="answers">
      {choices.map(({ choice, label }, at) => (
        <button type="submit" name="choice" value={choice} class={hasUsual && at === 0 ? undefined : 'plain'}>
          {label}
        </button>
      ))}
    </div>
  </form>
)
