import { describe, expect, it } from 'vitest'
import type { Subscription } from '../../../shared/domain/mail-ports.ts'
import type { LetterKind } from '../../../shared/domain/outbox.ts'
import type { SubscriptionChoice } from '../../../shared/domain/subscription-choice.ts'
import { changeSubscription, openSubscription } from '../../../shared/operations/change-subscription.ts'
import { createSubscriptionLinks } from '../../../shared/privacy/subscription-links.ts'

const links = createSubscriptionLinks(['a secret'])
const comment = '01890a5d-ac96-774b-bcce-b302099a8057'
const token = links.write({ comment, kind: 'published' })
const sentAt = '2026-11-20T09:00:00.000Z'

const given = (letter: LetterKind | undefined, now = '2026-11-21T09:00:00.000Z') => {
  const done: unknown[] = []
  const subscription: Subscription = {
    site: 'news',
    letter,
    sentAt,
    confirm: async at => void done.push(['confirm', at]),
    end: async scope => {
      done.push(['end', scope])
      return scope
    },
    resume: async scope => void done.push(['resume', scope]),
  }
  const needs = {
    subscriptionLinks: async () => links,
    subscriptions: {
      open: async () => {
        done.push('read')
        return subscription
      },
    },
    sites: {
      get: async (site: string) => ({
        site,
        locale: 'ar' as const,
        origins: ['https://news.example'],
        publishes: 'held' as const,
        version: 1,
      }),
    },
    clock: () => new Date(now),
  }
  return {
    done,
    open: (link = token) => openSubscription(needs, link),
    change: async (chosen: SubscriptionChoice | 'one-click') =>
      changeSubscription(needs, await openSubscription(needs, token), chosen),
  }
}

describe('a link', () => {
  it('asks for a confirmation until its seventh day has passed', async () => {
    const lastMoment = await given('confirmation', '2026-11-27T09:00:00.000Z').open()
    const tooLate = await given('confirmation', '2026-11-27T09:00:00.001Z').open()

    expect([lastMoment.question, tooLate.question]).toEqual(['open', 'late'])
  })

  it.each(['published', 'reply', undefined] as const)('asks for none in a letter of %s', async letter => {
    expect(await given(letter).open()).toMatchObject({ question: 'none', site: { site: 'news' } })
  })

  it('tells when the comment was written that it is about, and of an answer nothing', async () => {
    const { open } = given('confirmation')

    const own = await open()
    const answer = await open(links.write({ comment, kind: 'reply' }))

    expect([own.writtenAt, answer.writtenAt]).toEqual(['2023-06-30T03:34:18.518Z', undefined])
  })

  it('is not looked for when it is none of ours', async () => {
    const { open, done } = given('reply')

    await expect(open(`${token}x`)).rejects.toThrow('unknown-link')
    expect(done).toEqual([])
  })
})

describe('a choice', () => {
  it.each([
    ['confirmation', 'everything'],
    ['published', 'site'],
    ['reply', 'site'],
  ] as const)('by one click on a letter of %s ends the mails of %s', async (letter, scope) => {
    const { change, done } = given(letter)

    const held = await change('one-click')

    expect(held).toEqual({ choice: 'end', scope })
    expect(done).toEqual(['read', ['end', scope]])
  })

  it('to confirm says when it was made', async () => {
    const { change, done } = given('confirmation')

    await change({ choice: 'confirm' })

    expect(done).toEqual(['read', ['confirm', '2026-11-21T09:00:00.000Z']])
  })

  it.each([
    ['that is too old', 'confirmation', '2026-12-24T09:00:00.000Z', 'late-confirmation'],
    ['that asked for nothing', 'reply', '2026-11-21T09:00:00.000Z', 'invalid-decision'],
  ] as const)('to confirm a letter %s is refused, and nothing done', async (_, letter, now, code) => {
    const { change, done } = given(letter, now)

    await expect(change({ choice: 'confirm' })).rejects.toThrow(code)
    expect(done).toEqual(['read'])
  })

  it('is told as it was kept', async () => {
    const { change } = given('reply')

    expect(await change({ choice: 'end', scope: 'thread' })).toEqual({ choice: 'end', scope: 'thread' })
    expect(await change({ choice: 'resume', scope: 'thread' })).toEqual({ choice: 'resume', scope: 'thread' })
  })
})
