import { beforeAll, describe, expect, it } from 'vitest'
import { type Budget, budgets, type Operation, operations } from './budgets.ts'
import { type Measured, measureAt } from './measure-at.ts'
import { overspent } from './overspent.ts'

const few = 10

/** The others read a longer page or a count to 100, which ten comments do not fill. */
const flat = [
  'a page of 4',
  'the counts of 50 threads',
  'a held comment',
  'a held comment of 5 KB',
  'a comment published at once',
  'an audit page of 4',
  'an approval',
  'a retraction',
  'an edit of what is public',
  'a reply that approves',
  'a reply to what is approved',
  'a claim of 50 comments',
  'a note on an author',
  'a mark of an author',
] as const satisfies Operation[]

/** The promises of design, section 5, among ten comments and among so many. */
export const promiseBudgets = (many: number): void => {
  let measured: ReadonlyMap<number, Measured>
  let slowdown: number
  const spentOn = (operation: Operation, comments: number): Budget | undefined =>
    measured.get(comments)?.spent.get(operation)

  beforeAll(async () => {
    ;({ measured, slowdown } = await measureAt([few, many]))
  }, patienceMilliseconds(many))

  it(`shows a queue page where ${many} wait in at most 1.5 times what it takes where 100 wait, at p95`, () => {
    expect(slowdown).toBeLessThanOrEqual(1.5)
  })

  it('reads pages as full as they can be', () => {
    expect(measured.get(few)?.shown).toEqual({ published: few / 2, waiting: few / 2, told: few })
    expect(measured.get(many)?.shown).toEqual({ published: 100, waiting: 100, told: 100 })
  })

  describe.each([few, many])('among %i comments', comments => {
    it.each(operations)('%s stays within its budget', operation => {
      expect(overspent(spentOn(operation, comments), budgets[operation])).toEqual([])
    })

    it.each(['a page of', 'a queue page of', 'an audit page of'] as const)(
      '%s 100 asks as often as one of 4',
      page => {
        expect(spentOn(`${page} 100`, comments)?.calls).toEqual(spentOn(`${page} 4`, comments)?.calls)
      },
    )
  })

  it.each(operations)(`%s asks as often among ${many} comments as among ${few}`, operation => {
    expect(spentOn(operation, many)?.calls).toEqual(spentOn(operation, few)?.calls)
  })

  it.each(flat)(`%s costs the same among ${many} comments as among ${few}`, operation => {
    expect(spentOn(operation, many)).toEqual(spentOn(operation, few))
  })
}

/** Half a minute for what is measured, and 1 to 2 ms for a comment and an event each, on an idle machine. */
const patienceMilliseconds = (comments: number): number => 180_000 + comments * 40
