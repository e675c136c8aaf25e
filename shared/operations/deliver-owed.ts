import { allSettled } from '../domain/all-settled.ts'
import type { Addressees, Debt, Mail, OpenAddress, Outbox, SendMail, Told } from '../domain/mail-ports.ts'
import type { LetterKind, Outcome, Owed } from '../domain/outbox.ts'
import type { Clock } from '../domain/ports.ts'
import { retryWaitMinutes } from '../domain/retry-wait.ts'
import { judgeDebt, type Wanted } from './judge-debt.ts'

export type DeliverNeeds = {
  outbox: Outbox
  addressees: Addressees
  openAddress: OpenAddress
  composeLetter: (letter: LetterKind, debt: Debt, told: Told) => Promise<Omit<Mail, 'to'>>
  sendMail: SendMail
  clock: Clock
  onFailure: (error: unknown, mail?: Owed) => void
}

type Ending = Outcome | 'failed' | 'postponed' | 'sent-before' | 'taken-by-another'

/** What became of a debt, and since when it was owed. */
export type Delivered = { ending: Ending; owedAt: string }

const atOnce = 5

const givenUpAfter = 3 * 86_400_000

const notedWithin = 5

/**
 * Sees to the mails that commenters are owed, until none is due or `forMilliseconds` are over: to those of several people
 * side by side, to those of one person in the order they fell due. Each is taken for a while first, so that of two mailers
 * one sends it; one that could not be sent is overtaken by the next, is due again after 1, 2, 4 … 60 minutes, and given up
 * after three days. Nobody is told of what is not public any more.
 */
export const deliverOwed = async (needs: DeliverNeeds, forMilliseconds: number): Promise<Delivered[]> => {
  const { outbox, clock, onFailure } = needs
  const end = clock().getTime() + forMilliseconds
  const delivered: Delivered[] = []
  try {
    while (clock().getTime() < end) {
      const debts = await outbox.due(clock(), atOnce)
      if (debts.length === 0) break
      const judged = await Promise.all(debts.map(async debt => ({ debt, wanted: await judge(needs, debt) })))
      const persons = Map.groupBy(judged, ({ debt, wanted }) => personOf(wanted) ?? debt)
      const turns = [...persons.values()].map(owed => deliverInTurn(needs, owed, { end, delivered }))
      // What a failing store left due would come again at once.
      await allSettled(turns)
    }
  } catch (error) {
    onFailure(error)
  }
  return delivered
}

type Turn = { end: number; delivered: Delivered[] }

const deliverInTurn = async (
  needs: DeliverNeeds,
  owed: readonly { debt: Debt; wanted: Judged }[],
  { end, delivered }: Turn,
): Promise<void> => {
  for (const [before, { debt, wanted }] of owed.entries()) {
    if (needs.clock().getTime() >= end) return
    // While an earlier mail went out, this one may have been taken back.
    const stillWanted = before === 0 ? wanted : await judge(needs, debt)
    delivered.push({ ending: await deliver(needs, debt, stillWanted), owedAt: debt.owedAt })
  }
}

const nameOf = ({ comment, kind }: Debt): Owed => ({ comment, kind })

type Judged = Wanted | Outcome | 'sent-before' | 'postponed' | 'failed'

/** To whom a mail goes that may go out. */
const personOf = (wanted: Judged): string | undefined =>
  typeof wanted === 'string' ? undefined : wanted.authorKey

const deliver = async (needs: DeliverNeeds, debt: Debt, wanted: Judged): Promise<Ending> => {
  const { outbox, clock } = needs
  const ended = async (outcome: Outcome, of = debt): Promise<Outcome> => {
    await outbox.close(of, outcome, clock())
    return outcome
  }
  if (wanted === 'sent-before') {
    await ended('sent')
    return wanted
  }
  if (isOutcome(wanted)) return ended(wanted)

  const nextAt = new Date(clock().getTime() + 60_000 * retryWaitMinutes(debt.attempts))
  const taken = await outbox.take(debt, nextAt, typeof wanted === 'string' ? undefined : wanted)
  if (taken === undefined) return 'taken-by-another'
  if (typeof wanted === 'string') return wanted
  const over = await overdrawn(needs, debt, wanted)
  if (over === 'postponed') return over
  if (over !== undefined) return ended(over, taken)

  const outcome = await send(needs, taken, wanted)
  if (outcome === 'failed') return outcome
  await untilNoted(() => ended(outcome, taken))
  return outcome
}

const isOutcome = (wanted: Exclude<Judged, 'sent-before'>): wanted is Outcome =>
  typeof wanted === 'string' && wanted !== 'postponed' && wanted !== 'failed'

/** What cannot be read today stands aside for the others, and is tried again like a mail that could not be sent. */
const judge = async (needs: DeliverNeeds, debt: Debt): Promise<Judged> => {
  if (debt.isSent) return 'sent-before'
  if (needs.clock().getTime() - Date.parse(debt.owedAt) > givenUpAfter) return 'given-up'
  try {
    return await judgeDebt(needs, debt, await needs.outbox.open(debt))
  } catch (error) {
    needs.onFailure(error, nameOf(debt))
    return 'failed'
  }
}

const whetherToAsk = {
  yes: undefined,
  later: 'postponed',
  'asked-today': 'unconfirmed',
} as const

/** Nobody is asked twice a day, nor written to without end. What was counted once is not counted for its next attempt. */
const overdrawn = async (
  { addressees, clock }: DeliverNeeds,
  debt: Debt,
  { letter, authorKey }: Wanted,
): Promise<'unconfirmed' | 'postponed' | 'capped' | undefined> => {
  if (letter === 'confirmation') return whetherToAsk[await addressees.mayAsk(authorKey, debt, clock())]
  const isFirstAttempt = debt.attempts === 0
  const isWithin = !isFirstAttempt || (await addressees.spendShare(authorKey, debt, clock()))
  return isWithin ? undefined : 'capped'
}

const send = async (
  { openAddress, composeLetter, sendMail, onFailure }: DeliverNeeds,
  debt: Debt,
  { letter, authorKey, told }: Wanted,
): Promise<'sent' | 'refused' | 'undeliverable' | 'failed'> => {
  try {
    const [to, mail] = await Promise.all([openAddress(authorKey), composeLetter(letter, debt, told)])
    // SES cannot write to it: https://docs.aws.amazon.com/ses/latest/dg/send-email-raw.html
    if (!isAscii(to)) return 'undeliverable'
    return (await sendMail({ to, ...mail })) === 'accepted' ? 'sent' : 'refused'
  } catch (error) {
    onFailure(error, nameOf(debt))
    return 'failed'
  }
}

/** What is known to have gone out must not go out again for a store that is away for some seconds. */
const untilNoted = async (note: () => Promise<unknown>, attempt = 1): Promise<void> => {
  try {
    await note()
  } catch (error) {
    if (attempt === notedWithin) throw error
    await untilNoted(note, attempt + 1)
  }
}

const isAscii = (address: string): boolean => /^[\x20-\x7e]+$/.test(address)
