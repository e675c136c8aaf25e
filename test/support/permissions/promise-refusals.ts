import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Attempt, Hands } from './hands.ts'
import { selectAll } from './on-tables.ts'
import { type Account, openAccount } from './open-account.ts'

/** What a function cannot do, and beside it the like of it that it can. */
type Refusal = {
  readonly cannot: string
  readonly forbidden: Attempt
  readonly can: string
  readonly allowed: Attempt
}

/** SES leaves out the second word. */
const accessDenied = { name: expect.stringMatching(/^AccessDenied(Exception)?$/u) }

/** The twin knows no PartiQL and refuses it as such; IAM's actions for it are in no policy. */
const refused = { name: expect.stringMatching(/^(AccessDenied|UnknownOperation)Exception$/u) }

/**
 * Promises what a function cannot do by the role of the template alone, whatever its code tries. That it is the role
 * which refuses shows by what the same credentials can do, and by others, with which the very call works.
 */
export const promiseRefusals = (name: string, refusals: readonly Refusal[]): void => {
  let account: Account
  let mine: Hands
  let operators: Hands

  beforeAll(async () => {
    account = await openAccount()
    mine = account.handsOf(name)
    operators = account.handsOf('operator')
  })
  beforeEach(() => account.restore())
  afterAll(() => account?.close())

  describe(`the role of ${name}`, () => {
    it.each(refusals)('cannot $cannot, though it can $can', async ({ forbidden, allowed }) => {
      const before = await account.everything()

      await expect(forbidden(mine)).rejects.toMatchObject(accessDenied)

      expect(await account.everything()).toEqual(before)
      await expect(allowed(mine)).resolves.toBeDefined()
      await expect(forbidden(operators)).resolves.toBeDefined()
    })

    it.each(['comments', 'authors', 'ephemera'] as const)('cannot select the %s by PartiQL', async table => {
      await expect(selectAll(table)(mine)).rejects.toMatchObject(refused)

      await expect(selectAll(table)(operators)).resolves.toBeDefined()
    })
  })
}
