/** @jsxImportSource preact */
import { type Decision, decisions, statusAfter } from '../../../shared/domain/decision.ts'
import { useDesk } from '../desk.ts'
import { keyCaps } from '../keys.ts'
import type { Card } from '../queue/queue.ts'
import type { Asked } from '../queue/use-queue-actions.ts'

type Props = {
  card: Card
  isOpen: boolean
  keysShown: boolean
  decide: (decision: Decision, id: string) => void
  open: (id: string) => void
  ask: (what: Asked, id: string) => void
}

/** Two big buttons for what is done most; the rest beside them, and all of it without a gesture. */
export const Actions = ({ card: { comment, decided }, isOpen, keysShown, decide, open, ask }: Props) => {
  const { messages } = useDesk()
  const { decisions: names, moreActions, history, reply, edit, keys } = messages.value
  const standing = decided?.status ?? comment.status
  const possible = decisions.filter(decision => statusAfter[decision] !== standing)
  const button = (decision: Decision) => (
    <button type="button" key={decision} class={decision} onClick={() => decide(decision, comment.id)}>
      {names[decision]}
      {keysShown ? <kbd>{keyCaps[decision][0]}</kbd> : null}
    </button>
  )
  const isMain = (decision: Decision) => decision === 'approve' || decision === 'reject'
  return (
    <div class="actions">
      {possible.filter(isMain).map(button)}
      <details>
        <summary>{moreActions}</summary>
        {possible.filter(decision => !isMain(decision)).map(button)}
        {possible.includes('reject') ? (
          <button type="button" onClick={() => ask('reject', comment.id)}>
            {keys.rejectFor}
          </button>
        ) : null}
        <button type="button" onClick={() => ask('reply', comment.id)}>
          {reply}
        </button>
        <button type="button" onClick={() => ask('edit', comment.id)}>
          {edit}
        </button>
        <button type="button" aria-expanded={isOpen} onClick={() => open(comment.id)}>
          {history}
        </button>
      </details>
    </div>
  )
}
