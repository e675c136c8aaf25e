import { type ModeratedComment, standingOf } from '../../../shared/domain/comment.ts'
import { type LinkDecision, proposals } from '../../../shared/domain/decision.ts'
import type { Locale } from '../../../shared/domain/locale.ts'
import { type Messages, messagesFor } from '../../../shared/messages/messages.ts'
import { timeInWords } from '../../../shared/messages/time-in-words.ts'
import { LinkPageFrame } from '../../../shared/pages/link-page-frame.tsx'
import { htmlDocument } from '../../../shared/text/html-document.ts'
import { CommentCard } from './comment-card.tsx'

type DecisionPageProps = {
  /** The moderator's. */
  locale: Locale
  comment: ModeratedComment
  /** Which button is filled. */
  proposed: LinkDecision
  /** Whether the comment stands at the version that the link was written for. */
  isCurrent: boolean
  /** Where a button's press goes. */
  action: string
}

/** A comment from a mail: what can be done about it while it waits, or what became of it. */
export const decisionPage = (props: DecisionPageProps): string => htmlDocument(<DecisionPage {...props} />)

const DecisionPage = ({ locale, comment, proposed, isCurrent, action }: DecisionPageProps) => {
  const messages = messagesFor(locale)
  const { deciding } = messages
  const waits = comment.status === 'pending'
  const isAsked = waits && isCurrent
  const filled = proposals.find(proposal => proposal === proposed) ?? 'approve'
  return (
    <LinkPageFrame
      messages={messages}
      site={comment.site}
      title={isAsked ? deciding.title : deciding.standing[comment.status]}
      wayOn={{ href: `/console/${comment.site}/pending`, label: messages.mail.openConsole }}
    >
      {isAsked ? null : (
        <Outcome messages={messages} comment={comment} undo={isCurrent ? action : undefined} />
      )}
      <CommentCard messages={messages} comment={comment} />
      {waits ? (
        <form method="post" action={action}>
          <div class="choices">
            {proposals.map(proposal => (
              <button
                type="submit"
                name="decision"
                value={proposal}
                class={proposal === filled ? undefined : 'plain'}
              >
                {deciding.choices[proposal]}
              </button>
            ))}
          </div>
          {isAsked ? <p class="small">{deciding.nothingYet}</p> : null}
        </form>
      ) : null}
    </LinkPageFrame>
  )
}

type OutcomeProps = {
  messages: Messages
  comment: ModeratedComment
  /** Where to take it back: for who decided it a moment ago. */
  undo: string | undefined
}

const Outcome = ({ messages, comment, undo }: OutcomeProps) => {
  const { deciding } = messages
  const { by, at } = standingOf(comment)
  return (
    <div class="notice">
      <p>
        <bdi>{by === 'author' ? deciding.author : by}</bdi>
        {' · '}
        <time datetime={at}>{timeInWords(messages, at)}</time>
      </p>
      {undo ? (
        <form method="post" action={undo}>
          <button type="submit" name="decision" value="hold" class="plain">
            {deciding.undo}
          </button>
        </form>
      ) : null}
    </div>
  )
}
