import * as v from 'valibot'
import { DecisionResults } from '../contract/schemas/decision-results.ts'
import { ModeratedComment } from '../contract/schemas/moderated-comment.ts'
import { ProblemDocument } from '../contract/schemas/problem.ts'
import { Replied } from '../contract/schemas/replied.ts'
import { Submitted } from '../contract/schemas/submitted.ts'
import type { Answer } from '../world/ask.ts'
import type { World } from '../world/open-world.ts'
import type { Outcome, Request } from './life.ts'
import { editReason } from './predict-edit.ts'

/** Sends a request to the product, and reads what became of it. */
export const perform = async (world: World, request: Request): Promise<Outcome> => {
  switch (request.kind) {
    case 'submit': {
      const { place, name, email, content, parentId, key } = request
      const sent = key === undefined ? {} : { key }
      return submitted(await world.submit(place, { name, email, content, parentId }, sent))
    }
    case 'decide': {
      const { id, ...decision } = request.on
      return decided(await world.decide(request.site, request.by, id, decision))
    }
    case 'reply': {
      const { id, key, ...reply } = request.on
      return replied(await world.reply(request.site, request.by, id, reply, key))
    }
    case 'edit': {
      const { id, ...edit } = request.on
      return decided(await world.edit(request.site, request.by, id, { ...edit, reason: editReason }))
    }
    case 'decide-many':
      return decidedMany(await world.decideMany(request.site, request.by, request.on))
  }
}

const submitted = ({ status, headers, body }: Answer): Outcome => {
  if (status !== 201 && status !== 202) return refused(body)
  const { id, status: accepted } = v.parse(Submitted, JSON.parse(body))
  const replayed = headers.some(([name, value]) => name === 'idempotent-replayed' && value === 'true')
  if ((status === 202) !== (accepted === 'pending')) throw new Error(`${status} for ${accepted}`)
  return { said: replayed ? 'replayed' : 'accepted', id, status: accepted }
}

const decided = ({ status, body }: Answer): Outcome => {
  if (status !== 200) return refused(body)
  const { version, status: to } = v.parse(ModeratedComment, JSON.parse(body))
  return { said: 'decided', version, status: to }
}

const replied = ({ status, body }: Answer): Outcome => {
  if (status !== 200) return refused(body)
  const { comment, reply } = v.parse(Replied, JSON.parse(body))
  return { said: 'replied', id: reply.id, version: comment.version }
}

const refused = (body: string): Outcome => {
  const { code, current } = v.parse(ProblemDocument, JSON.parse(body))
  return current === undefined ? { said: 'refused', code } : { said: 'stale', current }
}

const decidedMany = ({ status, body }: Answer): Outcome => {
  if (status !== 200) return refused(body)
  const { results } = v.parse(DecisionResults, JSON.parse(body))
  return {
    said: 'decided-many',
    results: results.map(({ status: each, version = 0, current }): Outcome => {
      if (each === 200) return { said: 'decided', version }
      return current === undefined
        ? { said: 'refused', code: each === 404 ? 'not-found' : `${each}` }
        : { said: 'stale', current }
    }),
  }
}
