import { expect } from 'vitest'
import { verifyAudit } from '../../../shared/operations/verify-audit.ts'
import { createChains } from '../../../shared/store/chains.ts'
import { createSites } from '../../../shared/store/sites.ts'
import type { LocalDatabase } from '../database/open-local-database.ts'
import { openWorld, type World } from '../world/open-world.ts'
import type { Place } from '../world/requests.ts'
import { createIds } from '../world/world-ids.ts'
import { expectedComment, expectedQueues, expectedThread } from './expected.ts'
import type { Happening } from './happenings.ts'
import { type Life, noLife, type Request } from './life.ts'
import { liveOn } from './live-on.ts'
import { observeComment, observeQueues, observeThread } from './observe.ts'
import { signatures } from './predict.ts'
import { requestOf } from './request-of.ts'

/**
 * Lives of two new sites each, one that holds and one that publishes at once, held to the model at every step; a life
 * ends with what it was answered.
 */
export const createLives = (database: LocalDatabase) => {
  let lives = 0

  return async (happenings: readonly Happening[]): Promise<string[]> => {
    lives += 1
    const time = createTime()
    const log = { info: () => undefined, error: () => undefined }
    const newId = createIds(lives)
    const world = openWorld(database, { ...time, newId, log, count: () => undefined, tell: () => undefined })
    const places = await foundSites(world, lives)

    let life = noLife
    const answers: string[] = []
    for (const happening of happenings) {
      if (happening.kind === 'time') {
        time.pass(happening.minutes * 60)
        continue
      }
      const deeds = happening.kind === 'one' ? [happening.deed] : happening.deeds
      const known = life
      const requests = deeds
        .map(deed => requestOf(deed, known, places))
        .filter(request => request !== undefined)
      const lived = await liveOn(world, life, requests, time.clock())
      life = lived.life
      answers.push(...lived.answers.map(answer => ('code' in answer ? answer.code : answer.said)))
      await checkThreads(world, life, placesOf(requests, life), 'newest')
    }
    await checkThreads(world, life, places, 'oldest')
    await checkSites(world, life, places)
    await checkAudit(database, places)
    return answers
  }
}

const createTime = () => {
  let now = Date.parse('2040-03-01T08:00:00Z')
  const pass = (seconds: number): void => {
    now += seconds * 1000
  }
  return { clock: () => new Date(now), pass }
}

const foundSites = async (world: World, number: number): Promise<Place[]> => {
  const kinds = [
    { site: `held-${number}`, publishes: 'held' },
    { site: `open-${number}`, publishes: 'at-once' },
  ] as const
  for (const { site, publishes } of kinds) {
    await world.createSite({ site, publishes, locale: 'ar', origins: ['https://daily.example'] })
    for (const [sub, name] of Object.entries(signatures)) {
      const email = `${sub}@daily.example`
      await world.invite(site, { email, name, role: 'moderator', locale: 'ar' })
    }
  }
  return kinds.flatMap(({ site }) => ['article-1', 'مقال'].map(thread => ({ site, thread })))
}

/** The threads that a request may have changed. */
const placesOf = (requests: readonly Request[], { comments }: Life): Place[] => {
  const decided = requests.flatMap(request =>
    request.kind === 'submit' ? [] : [request.on].flat().map(({ id }) => id),
  )
  const of = comments.filter(({ id }) => decided.includes(id)).map(({ place }) => place)
  return [
    ...new Set([...requests.flatMap(request => (request.kind === 'submit' ? [request.place] : [])), ...of]),
  ]
}

const checkThreads = async (
  world: World,
  life: Life,
  places: readonly Place[],
  order: 'oldest' | 'newest',
): Promise<void> => {
  for (const place of places)
    expect(await observeThread(world, place, order)).toEqual(expectedThread(life, place, order))
}

/** However things went, each chain is whole. */
const checkAudit = async ({ client, tables }: LocalDatabase, places: readonly Place[]): Promise<void> => {
  const needs = {
    sites: createSites(client, tables.comments),
    chains: createChains(client, tables.comments),
    clock: () => new Date(),
  }
  for (const site of new Set(places.map(place => place.site)))
    expect((await verifyAudit(needs, site)).breaks).toEqual([])
}

const checkSites = async (world: World, life: Life, places: readonly Place[]): Promise<void> => {
  for (const site of new Set(places.map(place => place.site)))
    expect(await observeQueues(world, site)).toEqual(expectedQueues(life, site))
  for (const comment of life.comments) {
    const observed = await observeComment(world, comment.place.site, comment.id)
    expect(observed).toEqual(expectedComment(life, comment))
  }
}
