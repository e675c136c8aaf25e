/** @jsxImportSource preact */
import { useCallback, useEffect, useMemo } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso/router'
import { statuses } from '../../../shared/domain/decision.ts'
import { mayDecide as mayDecideAs } from '../../../shared/domain/member.ts'
import { Card } from '../card/card.tsx'
import { useDesk } from '../desk.ts'
import { EditDialog } from '../dialogs/edit-dialog.tsx'
import { Help } from '../dialogs/help.tsx'
import { RejectFor } from '../dialogs/reject-for.tsx'
import { ReplyDialog } from '../dialogs/reply-dialog.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { type Filter, filterOf, isFiltering, matching, queryOf } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { LooksForNew } from './looks-for-new.tsx'
import type { Card as CardOf, Queue } from './queue.ts'
import { QueueState } from './queue-state.tsx'
import { useClaims } from './use-claims.ts'
import { useQueueActions } from './use-queue-actions.ts'

export const QueuePage = () => {
  const { openQueue } = useDesk()
  const { params } = useRoute()
  const { site = '', status: named } = params
  const status = statuses.find(known => known === named) ?? 'pending'
  const queue = useMemo(() => openQueue(site, status), [openQueue, site, status])
  return <Shown key={`${site}/${status}`} queue={queue} />
}

const Shown = ({ queue }: { queue: Queue }) => {
  const { messages, sites } = useDesk()
  const { path, query, route } = useLocation()
  const filter = filterOf(query)
  const filtering = isFiltering(filter)
  /** Nothing is shown before it is known what may be done about it. */
  const inSight = () => (sites.value === undefined ? [] : matching(queue.cards.value, filter))
  const shown = inSight()
  const role = sites.value?.find(({ site }) => site === queue.site)?.role
  const mayDecide = role !== undefined && mayDecideAs[role]
  const actions = useQueueActions({ queue, shown: inSight, mayDecide })
  const { selection, dialog, openId, bare, decideHere, decideCard, toggleOpen, ask } = actions
  const claims = useClaims({ queue, shown, on: mayDecide && queue.status === 'pending' })
  const current = actions.current()
  const currentId = current?.comment.id
  const look = useCallback(
    (next: Partial<Filter>) => {
      // Nothing is decided on that is out of sight.
      queue.selected.value = new Set()
      route(`${path}${queryOf({ ...filterOf(query), ...next })}`, true)
    },
    [queue, path, query, route],
  )
  const close = () => {
    dialog.value = undefined
  }

  /** A reply approves: from any other queue, the card goes. */
  const leave = ({ comment }: CardOf) => {
    close()
    if (comment.status !== 'approved') queue.take(new Set([comment.id]))
  }

  useEffect(() => {
    if (filtering) void queue.loadUpTo(searched)
  }, [queue, filtering])

  return (
    <main>
      <h1 class="hidden">{messages.value.queues[queue.status]}</h1>
      <FilterBar queue={queue} filter={filter} shown={shown.length} look={look} />
      {role !== 'viewer' ? null : <p class="notice">{messages.value.notAllowed}</p>}
      <LooksForNew queue={queue} />
      <ol class="cards">
        {shown.map(card => (
          <li key={card.comment.id} class={card.comment.id === currentId ? undefined : 'resting'}>
            <Card
              card={card}
              queue={queue}
              isCurrent={card.comment.id === currentId}
              isSelected={queue.selected.value.has(card.comment.id)}
              isOpen={card.comment.id === openId.value}
              bare={bare.value}
              mayDecide={mayDecide}
              selection={selection}
              claim={claims.colleagues.value.get(card.comment.id)}
              takeOver={claims.takeOver}
              decide={decideCard}
              open={toggleOpen}
              ask={ask}
              look={look}
            />
          </li>
        ))}
      </ol>
      <QueueState
        queue={queue}
        loading={sites.value === undefined}
        filtered={filtering}
        shown={shown.length}
      />
      {mayDecide ? <BulkBar queue={queue} selection={selection} decide={decideHere} /> : null}
      <button
        type="button"
        class="help"
        onClick={() => {
          dialog.value = 'help'
        }}
      >
        {messages.value.help}
      </button>
      {dialog.value === 'help' ? <Help close={close} /> : null}
      {dialog.value === 'reply' && current ? (
        <ReplyDialog site={queue.site} comment={current.comment} close={close} done={() => leave(current)} />
      ) : null}
      {dialog.value === 'edit' && current ? (
        <EditDialog
          site={queue.site}
          comment={current.comment}
          close={close}
          done={comment => {
            close()
            queue.change(comment.id, card => ({ ...card, comment: { ...card.comment, ...comment } }))
          }}
        />
      ) : null}
      {dialog.value === 'reject' ? (
        <RejectFor
          cancel={close}
          reject={reason => {
            close()
            decideHere('reject', reason)
          }}
        />
      ) : null}
    </main>
  )
}

/** How much of a queue a filter looks at: told beside it. */
const searched = 1000
