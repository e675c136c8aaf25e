import { statuses } from '../../../shared/domain/decision.ts'
import type { Place } from '../world/requests.ts'
import type { Life, LifeComment } from './life.ts'

/** What everybody must see of a thread: what stands approved, as it was submitted, and nothing else. */
export const expectedThread = ({ comments }: Life, place: Place, order: 'oldest' | 'newest') => {
  const shown = byId(comments).filter(comment => comment.place === place && comment.status === 'approved')
  return {
    comments: (order === 'oldest' ? shown : shown.toReversed()).map(({ id, parentId, name, content }) => ({
      id,
      parentId,
      name,
      content,
    })),
    counts: new Set([shown.length]),
  }
}

/** Where moderators must find a site's comments: each in the one queue of its status. */
export const expectedQueues = ({ comments }: Life, site: string) => {
  const here = byId(comments).filter(({ place }) => place.site === site)
  const idsOf = (wanted: string) => here.filter(({ status }) => status === wanted).map(({ id }) => id)
  return {
    pending: new Set([idsOf('pending').length]),
    queues: Object.fromEntries(statuses.map(status => [status, idsOf(status)])),
  }
}

/** What a moderator must see of one comment: one event a change, from the first version to the current one. */
export const expectedComment = ({ comments }: Life, comment: LifeComment) => {
  const { id, name, content, status, version, events, place, person } = comment
  const bySame = comments.filter(
    other => person !== undefined && other.person === person && other.place.site === place.site,
  )
  const count = (wanted: string) => bySame.filter(other => other.status === wanted).length
  return {
    id,
    name,
    content,
    status,
    version,
    events,
    author: { verified: false, approved: count('approved'), rejected: count('rejected') },
  }
}

const byId = (comments: readonly LifeComment[]): LifeComment[] =>
  comments.toSorted((one, other) => (one.id < other.id ? -1 : 1))
