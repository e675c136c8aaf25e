import fc from 'fast-check'
import { decisions } from '../../../shared/domain/decision.ts'
import { names, people, texts } from './texts.ts'

const record = <TShape>(shape: { [K in keyof TShape]: fc.Arbitrary<TShape[K]> }) =>
  fc.record(shape, { noNullPrototype: true })

const sometimes = <TValue>(arbitrary: fc.Arbitrary<TValue>, { outOf }: { outOf: number }) =>
  fc.oneof({ weight: 1, arbitrary }, { weight: outOf - 1, arbitrary: fc.constant(undefined) })

/** Whoever is meant is named by a number, for ids are not known before. */
const anybody = fc.nat(30)
const anyPlace = fc.nat(3)
const anyModerator = fc.constantFrom('salma', 'yusuf')

const submit = record({
  kind: fc.constant('submit'),
  place: anyPlace,
  name: fc.constantFrom(...names),
  content: fc.constantFrom(...texts.map(({ typed }) => typed)),
  email: fc.constantFrom(...Object.keys(people)),
  parent: sometimes(record({ of: anybody, isNear: fc.nat(3).map(chance => chance > 0) }), { outOf: 3 }),
  key: sometimes(fc.constantFrom('first-try', 'other-try'), { outOf: 2 }),
})

const retry = record({ kind: fc.constant('retry'), of: anybody, isAltered: fc.boolean() })

const choice = record({
  on: anybody,
  decision: fc.oneof(fc.constant('approve'), fc.constantFrom(...decisions)),
  /** How far the version is from the current one. */
  lag: fc.constantFrom(0, 0, 0, 0, 0, -1, 1),
})

const decide = record({
  kind: fc.constant('decide'),
  by: anyModerator,
  of: choice,
  isElsewhere: fc.nat(19).map(chance => chance === 0),
})

const edit = record({
  kind: fc.constant('edit'),
  by: anyModerator,
  of: choice,
  content: fc.constantFrom(...texts.map(({ typed }) => typed)),
})

const reply = record({
  kind: fc.constant('reply'),
  by: anyModerator,
  of: choice,
  content: fc.constantFrom(...texts.map(({ typed }) => typed)),
  /** Each attempt has a key of its own. */
  key: fc.uuid(),
})

const decideMany = record({
  kind: fc.constant('decide-many'),
  by: anyModerator,
  place: anyPlace,
  of: fc.array(choice, { minLength: 1, maxLength: 6 }),
})

const deed = fc.oneof(
  { weight: 5, arbitrary: submit },
  { weight: 1, arbitrary: retry },
  { weight: 4, arbitrary: decide },
  { weight: 1, arbitrary: edit },
  { weight: 1, arbitrary: reply },
)

/** Two at once: anything, two decisions on one comment, a decision and an edit or a reply, and the same comment from two devices or sent twice. */
const two = fc.oneof(
  fc.tuple(deed, deed),
  fc
    .tuple(decide, decide)
    .map(([one, { by, of }]) => [one, { ...one, by, of: { ...of, on: one.of.on } }] as const),
  fc
    .tuple(decide, edit)
    .map(([one, other]) => [one, { ...other, of: { ...other.of, on: one.of.on } }] as const),
  fc
    .tuple(decide, reply)
    .map(([one, other]) => [one, { ...other, of: { ...other.of, on: one.of.on } }] as const),
  fc.tuple(submit, submit).map(([one, { email, key }]) => [one, { ...one, email, key }] as const),
  submit.map(one => [one, one] as const),
)

const happening = fc.oneof(
  { weight: 6, arbitrary: record({ kind: fc.constant('one'), deed }) },
  { weight: 4, arbitrary: record({ kind: fc.constant('two'), deeds: two }) },
  { weight: 1, arbitrary: record({ kind: fc.constant('one'), deed: decideMany }) },
  { weight: 1, arbitrary: record({ kind: fc.constant('time'), minutes: fc.constantFrom(3, 10, 49 * 60) }) },
)

/** What may happen to the comments of two sites, in any order, some of it two at a time. */
export const happenings = fc.array(happening, { minLength: 10, maxLength: 30, size: 'max' })

type ValueOf<TArbitrary> = TArbitrary extends fc.Arbitrary<infer TValue> ? TValue : never

export type Happening = ValueOf<typeof happening>
export type Deed = Extract<Happening, { kind: 'one' }>['deed']
