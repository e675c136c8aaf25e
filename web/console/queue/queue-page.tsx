/** @jsxImportSource preact */
import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso/router'
import { statuses } from '../../../shared/domain/decision.ts'
import { mayDecide as mayDecideAs } from '../../../shared/domain/member.ts'
import { useDesk } from '../desk.ts'
import { EditDialog } from '../dialogs/edit-dialog.tsx'
import { Help } from '../dialogs/help.tsx'
import { RejectFor } from '../dialogs/reject-for.tsx'
import { ReplyDialog } from '../dialogs/reply-dialog.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { Cards } from './cards.tsx'
import { type Filter, filterOf, isFiltering, matching, queryOf } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { LooksForNew } from './looks-for-new.tsx'
import type { Card as CardOf, Queue } from './queue.ts'
import { QueueState } from './queue-state.tsx'
import { useClaims } from './use-claims.ts'
import { useQueueActions } from './use-queue-actions.ts'
import { useSteady } from './use-steady.ts'

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
  const filter = useSignal(filterOf(query))
  const match = useComputed(() => matching(filter.value))
  /** Nothing is shown before it is known what may be done about it. */
  const shown = useComputed(() => (sites.value === undefined ? [] : match.value(queue.cards.value)))
  const filtering = isFiltering(filter.value)
  const role = sites.value?.find(({ site }) => site === queue.site)?.role
  const mayDecide = role !== undefined && mayDecideAs[role]
  const actions = useQueueActions({ queue, shown, mayDecide })
  const { current, selection, dialog, openId, bare, decideHere, decideCard, toggleOpen, ask } = actions
  const claims = useClaims({ queue, shown: shown.value, on: mayDecide && queue.status === 'pending' })
  const look = useSteady((next: Partial<Filter>) => {
    // Nothing is decided on that is out of sight.
    queue.selected.value = new Set()
    route(`${path}${queryOf({ ...filterOf(query), ...next })}`, true)
  })
  const close = () => {
    dialog.value = undefined
  }

  const asked = dialog.value === 'help' ? undefined : dialog.value

  /** A reply approves: from any other queue, the card goes. */
  const leave = ({ comment }: CardOf) => {
    close()
    if (comment.status !== 'approved') queue.take(new Set([comment.id]))
  }

  useLayoutEffect(() => {
    filter.value = filterOf(query)
  }, [filter, query])
  useEffect(() => {
    if (filtering) void queue.loadUpTo(searched)
  }, [queue, filtering])

  return (
    <main>
      <h1 class="hidden">{messages.value.queues[queue.status]}</h1>
      <FilterBar queue={queue} filter={filter.value} shown={shown.value.length} look={look} />
      {role !== 'viewer' ? null : <p class="notice">{messages.value.notAllowed}</p>}
      <LooksForNew queue={queue} />
      <Cards
        queue={queue}
        shown={shown}
        current={current}
        openId={openId}
        bare={bare.value}
        mayDecide={mayDecide}
        selection={selection}
        colleagues={claims.colleagues}
        takeOver={claims.takeOver}
        decide={decideCard}
        open={toggleOpen}
        ask={ask}
        look={look}
      />
      <QueueState
        queue={queue}
        loading={sites.value === undefined}
        filtered={filtering}
        shown={shown.value.length}
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
      {asked?.what === 'reply' ? (
        <ReplyDialog
          site={queue.site}
          comment={asked.card.comment}
          close={close}
          done={() => leave(asked.card)}
        />
      ) : null}
      {asked?.what === 'edit' ? (
        <EditDialog
          site={queue.site}
          comment={asked.card.comment}
          close={close}
          done={comment => {
            close()
            queue.change(comment.id, card => ({ ...card, comment: { ...card.comment, ...comment } }))
          }}
        />
      ) : null}
      {asked?.what === 'reject' ? (
        <RejectFor
          cancel={close}
          reject={reason => {
            close()
            decideHere('reject', reason, asked.card.comment.id)
          }}
        />
      ) : null}
    </main>
  )
}

/** How much of a queue a filter looks at: told beside it. */
const searched = 1000
