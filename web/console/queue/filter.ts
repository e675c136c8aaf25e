import { foldForSearch } from '../../../shared/text/fold-for-search.ts'
import { linked } from '../../linked.ts'
import type { Card, Comment } from './queue.ts'

/** What a moderator wants to see of a queue; it is kept in the page's address. */
export type Filter = { text: string; thread: string; links: boolean }

export const filterOf = (query: Readonly<Record<string, string>>): Filter => ({
  text: query['text'] ?? '',
  thread: query['thread'] ?? '',
  links: query['links'] === '1',
})

export const queryOf = ({ text, thread, links }: Filter): string => {
  const query = new URLSearchParams({
    ...(text && { text }),
    ...(thread && { thread }),
    ...(links && { links: '1' }),
  })
  return query.size > 0 ? `?${query}` : ''
}

export const isFiltering = ({ text, thread, links }: Filter): boolean => text !== '' || thread !== '' || links

export const matching = (cards: readonly Card[], filter: Filter): readonly Card[] => {
  if (!isFiltering(filter)) return cards
  const { text, thread, links } = filter
  const wanted = foldForSearch(text.trim())
  return cards.filter(
    ({ comment }) =>
      (thread === '' || comment.thread.id === thread) &&
      (!links || hasLink(comment)) &&
      (wanted === '' || foldForSearch(`${comment.name} ${comment.content}`).includes(wanted)),
  )
}

const hasLink = ({ content, website }: Comment): boolean =>
  website !== undefined || linked(content).some(piece => typeof piece !== 'string')
