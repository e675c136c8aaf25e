import type { Place } from '../world/requests.ts'
import type { Deed } from './happenings.ts'
import type { DecisionRequest, Life, LifeComment, Request } from './life.ts'

type DecisionChoice = Extract<Deed, { kind: 'decide' }>['of']

const unknownId = '01890a5d-ac96-7aaa-8bbb-0123456789ab'

/** A deed as the request that it is in a life, or none where there is nothing yet to be repeated. */
export const requestOf = (deed: Deed, life: Life, places: readonly Place[]): Request | undefined => {
  switch (deed.kind) {
    case 'submit': {
      const { kind, name, content, email, parent, key } = deed
      const place = nth(places, deed.place)
      if (place === undefined) return undefined
      const near = life.comments.filter(comment => comment.place === place)
      const answered = parent && nth(parent.isNear ? near : life.comments, parent.of)
      return { kind, place, name, email, content, parentId: parent ? (answered?.id ?? unknownId) : null, key }
    }
    case 'retry': {
      const attempt = nth(life.attempts, deed.of)
      return attempt && { ...attempt.submit, ...(deed.isAltered && { name: 'نور' }) }
    }
    case 'decide': {
      const comment = nth(life.comments, deed.of.on)
      const own = (comment?.place ?? nth(places, 0))?.site
      const site = deed.isElsewhere ? places.find(place => place.site !== own)?.site : own
      return site === undefined
        ? undefined
        : { kind: 'decide', site, by: deed.by, on: decisionOn(comment, deed.of) }
    }
    case 'reply':
    case 'edit': {
      const comment = nth(life.comments, deed.of.on)
      const { id, version } = decisionOn(comment, deed.of)
      const site = (comment?.place ?? nth(places, 0))?.site
      return site === undefined ? undefined : withWords(deed, site, { id, version, content: deed.content })
    }
    case 'decide-many': {
      const site = nth(places, deed.place)?.site
      const here = life.comments.filter(({ place }) => place.site === site)
      const on = deed.of.map(choice => decisionOn(nth(here, choice.on), choice))
      return site === undefined ? undefined : { kind: 'decide-many', site, by: deed.by, on }
    }
  }
}

const withWords = (
  deed: Extract<Deed, { kind: 'edit' | 'reply' }>,
  site: string,
  on: { id: string; version: number; content: string },
): Request =>
  deed.kind === 'edit'
    ? { kind: 'edit', site, by: deed.by, on }
    : { kind: 'reply', site, by: deed.by, on: { ...on, key: deed.key } }

const nth = <TItem>(list: readonly TItem[], number: number): TItem | undefined => list[number % list.length]

const decisionOn = (
  comment: LifeComment | undefined,
  { decision, lag }: DecisionChoice,
): DecisionRequest => ({
  id: comment?.id ?? unknownId,
  decision,
  version: Math.max(1, (comment?.version ?? 1) + lag),
})
