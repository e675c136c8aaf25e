/** @jsxImportSource preact */

import type { Decision } from '../../../shared/domain/decision.ts'
import { Phrase } from '../../phrase.tsx'
import { useDesk } from '../desk.ts'
import type { Claim } from '../queue/claims.ts'
import type { Card as CardOf, Queue } from '../queue/queue.ts'
import type { Asked } from '../queue/use-queue-actions.ts'
import type { Selection } from '../queue/use-selection.ts'
import { Actions } from './actions.tsx'
import { Claimed } from './claimed.tsx'
import { Conversation } from './conversation.tsx'
import { Decided } from './decided.tsx'
import { History } from './history.tsx'
import { Text } from './text.tsx'

export type CardProps = {
  card: CardOf
  queue: Queue
  isCurrent: boolean
  isSelected: boolean
  isOpen: boolean
  /** Whether invisible characters are shown. */
  bare: boolean
  mayDecide: boolean
  selection: Selection
  /** Who else has it before them. */
  claim: Claim | undefined
  takeOver: (id: string) => void
  decide: (decision: Decision, id: string) => void
  open: (id: string) => void
  ask: (what: Asked, id: string) => void
  look: (filter: { thread: string }) => void
}

/**
 * All a moderator needs to decide on one comment. It is drawn anew only when one of these has changed, or each key
 * would cost the more the longer the list is.
 */
export const Card = (props: CardProps) => {
  const { card, queue, isCurrent, isSelected, isOpen, bare, mayDecide, selection, claim, takeOver, look } =
    props
  const { messages, words, keysOn } = useDesk()
  const { comment, decided, refused } = card
  const { id, name, website, content, createdAt, thread, parent, held, edited, staff, sortLast } = comment
  const { select, on, inReplyTo, heldFor, aboutAuthor, website: websiteLabel } = messages.value
  return (
    <article
      id={`card-${id}`}
      class={isCurrent ? 'card current' : 'card'}
      tabIndex={isCurrent ? 0 : -1}
      aria-labelledby={`name-${id}`}
      aria-current={isCurrent}
      onFocusIn={() => queue.moveTo(id)}
    >
      <header>
        {mayDecide ? (
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={select.replace('{name}', name)}
            onClick={({ shiftKey }) => (shiftKey ? selection.upTo(id) : selection.toggle(id))}
          />
        ) : null}
        <h2 id={`name-${id}`}>
          <bdi>
            <Text text={name} bare={bare} />
          </bdi>
        </h2>
        <time dateTime={createdAt} title={words.value.moment(createdAt)}>
          {words.value.when(createdAt, Date.now())}
        </time>
        {held.map(({ rule }) => (
          <span key={rule} class={`mark ${rule}`}>
            {heldFor[rule] ?? rule}
          </span>
        ))}
        {edited ? <span class="mark">{messages.value.edited}</span> : null}
        {staff ? <span class="mark">{messages.value.staff}</span> : null}
        {sortLast ? <span class="mark">{aboutAuthor.isLast}</span> : null}
      </header>
      {claim ? <Claimed id={id} claim={claim} takeOver={takeOver} /> : null}
      <p class="where">
        {thread.url === undefined ? (
          <Phrase sentence={on} name={thread.title ?? thread.id} />
        ) : (
          <a href={thread.url} target="_blank" rel="noopener noreferrer">
            <Phrase sentence={on} name={thread.title ?? thread.id} />
          </a>
        )}{' '}
        <button type="button" class="plain" onClick={() => look({ thread: thread.id })}>
          {messages.value.onlyThread}
        </button>
      </p>
      {parent === undefined ? null : (
        <blockquote>
          <p>
            <Phrase sentence={inReplyTo} name={parent.name} />
          </p>
          <div class="text" dir="auto">
            <Text text={parent.content} bare={bare} />
          </div>
        </blockquote>
      )}
      <div class="text" dir="auto" tabIndex={mayScroll(content) ? 0 : undefined}>
        <Text text={content} bare={bare} />
      </div>
      {website === undefined ? null : (
        <p class="where">
          {websiteLabel}: <Text text={website} bare={bare} />
        </p>
      )}
      {decided ? <Decided id={id} standing={decided} queue={queue} /> : null}
      {refused === undefined ? null : (
        <p class="notice wrong">{messages.value.refused.replace('{code}', refused)}</p>
      )}
      {mayDecide ? <Actions {...props} keysShown={isCurrent && keysOn.value} /> : null}
      {isOpen ? (
        <>
          <History queue={queue} comment={comment} mayDecide={mayDecide} />
          <Conversation site={queue.site} comment={comment} />
        </>
      ) : null}
    </article>
  )
}

/** A long text scrolls by itself (`max-block-size`), and must be reached without a mouse then (WCAG 2.2, 2.1.1). */
const mayScroll = (text: string): boolean => text.length > 400 || text.split('\n').length > 10
