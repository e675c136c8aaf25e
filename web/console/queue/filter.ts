import { foldForSearch } from '../../../shared/text/fold-for-search.ts'
import { linked } from '../../linked.ts'
import { dayOf } from '../days.ts'
import type { Card, Comment } from './queue.ts'

/** What a moderator wants to see of a queue; it is kept in the page's address. */
export type Filter = {
  text: string
  thread: string
  links: boolean
  /** A script of writing, or any. */
  script: Script | ''
  /** Why it is held, or for whatever reason. */
  rule: string
  /** A day of the moderator's own, `2026-11-25`, or any. */
  day: string
}

export const filterOf = (query: Readonly<Record<string, string>>): Filter => ({
  text: query['text'] ?? '',
  thread: query['thread'] ?? '',
  links: query['links'] === '1',
  script: scripts.find(script => script === query['script']) ?? '',
  rule: query['rule'] ?? '',
  day: query['day'] ?? '',
})

export const queryOf = ({ links, ...filter }: Filter): string => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
  if (links) query.set('links', '1')
  return query.size > 0 ? `?${query}` : ''
}

export const isFiltering = (filter: Filter): boolean => queryOf(filter) !== ''

/** Each comment is looked at once: a list is asked for again with every card that leaves it. */
export const matching = (filter: Filter): ((cards: readonly Card[]) => readonly Card[]) => {
  if (!isFiltering(filter)) return cards => cards
  const { text, thread, links, script, rule, day } = filter
  const wanted = foldForSearch(text.trim())
  const matches = (comment: Comment): boolean =>
    (thread === '' || comment.thread.id === thread) &&
    (!links || hasLink(comment)) &&
    (script === '' || isIn[script].test(comment.content)) &&
    (rule === '' || comment.held.some(held => held.rule === rule)) &&
    (day === '' || dayOf(new Date(comment.createdAt)) === day) &&
    (wanted === '' || foldForSearch(`${comment.name} ${comment.content}`).includes(wanted))
  const known = new WeakMap<Comment, boolean>()
  return cards =>
    cards.filter(({ comment }) => {
      const found = known.get(comment) ?? matches(comment)
      known.set(comment, found)
      return found
    })
}

const hasLink = ({ content, website }: Comment): boolean =>
  website !== undefined || linked(content).some(piece => typeof piece !== 'string')

/** What can be told of a text's language without guessing: the letters it is written in (UAX #24). */
export const scripts = ['arabic', 'hebrew', 'latin', 'other'] as const
export type Script = (typeof scripts)[number]

const isIn = {
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  latin: /\p{Script=Latin}/u,
  other: /[\p{L}--[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Latin}]]/v,
} as const satisfies Record<Script, RegExp>
