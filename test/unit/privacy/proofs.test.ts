import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { expect, it } from 'vitest'
import type { Challenge, Proof } from '../../../shared/domain/proof.ts'
import { createKeyedDigests } from '../../../shared/privacy/keyed-digest.ts'
import { createProofs } from '../../../shared/privacy/proofs.ts'

const proofs = createProofs(createKeyedDigests(['a secret']))
const place = { site: 'demo', thread: 'article-1' }
const now = new Date('2040-03-01T08:00:00Z')
const tenMinutesLater = new Date('2040-03-01T08:10:00Z')

const solve = async (challenge: Challenge): Promise<Proof> => {
  const solution = await solveChallenge({ challenge, deriveKey })
  if (solution === null) throw new Error('no solution')
  return { challenge, solution }
}

const [first, second] = await Promise.all([proofs.ask(place, now), proofs.ask(place, now)])
const proof = await solve(first)

it('takes a proof for as long as it is good, and tells by what it is known', async () => {
  const last = new Date(tenMinutesLater.getTime() - 1)

  const good = { nonce: first.parameters.nonce, expiresAt: tenMinutesLater }
  expect(await proofs.check(place, proof, now)).toEqual(good)
  expect(await proofs.check(place, proof, last)).toEqual(good)
})

it('takes none that has run out', async () => {
  expect(await proofs.check(place, proof, tenMinutesLater)).toBeUndefined()
})

it('knows each challenge by another name', () => {
  expect(second.parameters.nonce).not.toBe(first.parameters.nonce)
})

it.each([
  ['another thread', { ...place, thread: 'article-2' }],
  ['another site', { ...place, site: 'open' }],
  ['a place that reads the same', { site: 'demoarticle-1', thread: '' }],
])('takes none from %s', async (_, elsewhere) => {
  expect(await proofs.check(elsewhere, proof, now)).toBeUndefined()
})

it('takes after a rotation what was asked before', async () => {
  const rotated = createProofs(createKeyedDigests(['a newer secret', 'a secret']))

  expect(await rotated.check(place, proof, now)).toMatchObject({ nonce: first.parameters.nonce })
})

it('takes none of another installation', async () => {
  const others = createProofs(createKeyedDigests(['another secret']))

  expect(await others.check(place, proof, now)).toBeUndefined()
})

const { parameters } = first
const altered = (changed: object) => ({
  ...proof,
  challenge: { ...first, parameters: { ...parameters, ...changed } },
})

it.each([
  ['an easier one', altered({ cost: 1 })],
  ['one that lasts longer', altered({ expiresAt: parameters.expiresAt + 1 })],
  ['one of another name', altered({ nonce: '00'.repeat(16) })],
  ['one without a signature', { ...proof, challenge: { parameters } }],
  ['the solution of another', { challenge: second, solution: proof.solution }],
  ['half the solution', { ...proof, solution: { ...proof.solution, derivedKey: parameters.keyPrefix } }],
  ['no solution', { challenge: first }],
  ['a text', JSON.stringify(proof)],
  ['nothing', undefined],
  ['null', null],
  ['a list', [proof]],
])('takes for no proof: %s', async (_, sent) => {
  expect(await proofs.check(place, sent, now)).toBeUndefined()
})

it('asks for so much work and no more', () => {
  expect(parameters).toMatchObject({ algorithm: 'PBKDF2/SHA-256', cost: 2000 })
  expect(proof.solution.counter).toBeGreaterThanOrEqual(200)
  expect(proof.solution.counter).toBeLessThanOrEqual(400)
})

it('says of the place nothing, and of whoever asks nothing', () => {
  expect(Object.keys(parameters).toSorted()).toEqual([
    'algorithm',
    'cost',
    'expiresAt',
    'keyLength',
    'keyPrefix',
    'keySignature',
    'nonce',
    'salt',
  ])
  expect(JSON.stringify(first)).not.toMatch(/demo|article/u)
})
