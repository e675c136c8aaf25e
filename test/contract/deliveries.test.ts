import { beforeAll, expect, it } from 'vitest'
import { dueKey } from '../../shared/store/keys.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { Mails } from '../support/contract/schemas/mails.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueCommentId, uniqueWord } from '../support/contract/unique.ts'
import { owedItem } from '../support/mail/owed-item.ts'
import { type OpenSite, openSite } from '../support/matrix/open-site.ts'
import { signIn } from '../support/matrix/sign-in.ts'

let site: OpenSite
let headers: Readonly<Record<string, string>>

beforeAll(async () => {
  site = await openSite()
  const admin = `admin-${uniqueWord()}@example.com`
  await site.invite(admin, 'admin')
  headers = (await signIn(admin)).headers
})

const ask = (id: string) =>
  taaliq.send({ path: `/v1/moderation/sites/${site.site}/comments/${id}/mails`, headers })

const keepMail = (comment: string, kind: 'published' | 'reply', more: object) => {
  const place = { site: site.site, thread: 'article', owedAt: '2026-11-26T08:00:00.000Z' }
  return site.keep({ ...owedItem({ comment, kind, ...place }), ...more })
}

it('tells what became of each mail that a comment caused, and not for whom it was', async () => {
  const { id } = await site.givenPending()
  const dueAt = '2999-01-01T00:00:00.000Z'
  const authorKey = `author-${uniqueWord()}`
  const ended = {
    attempts: 2,
    authorKey,
    outcome: 'sent',
    outcomeAt: '2026-11-26T08:03:00.000Z',
    letter: 'confirmation',
    sentAt: '2026-11-26T08:02:59.000Z',
    bouncedAt: '2026-11-26T08:03:05.000Z',
    complainedAt: '2026-11-26T09:00:00.000Z',
  }
  await keepMail(id, 'published', ended)
  await keepMail(id, 'reply', { ...dueKey({ comment: id, kind: 'reply' }, dueAt), authorKey })

  const answer = await ask(id)

  const { outcome: state, outcomeAt: at, authorKey: _, letter: __, ...told } = ended
  const owedAt = '2026-11-26T08:00:00.000Z'
  expect(readAnswer(Mails, answer).mails).toEqual([
    { kind: 'published', state, at, owedAt, ...told },
    { kind: 'reply', state: 'owed', attempts: 0, owedAt, dueAt },
  ])
  expect(answer.text).not.toContain(authorKey)
  expect(answer.headers['cache-control']).toBe('no-store')
})

it('knows of none where nobody asked for any', async () => {
  const { id } = await site.givenPending()

  expect(readAnswer(Mails, await ask(id))).toEqual({ mails: [] })
})

it.each([uniqueCommentId(), 'x'])('does not find the comment %s', async id => {
  expect(outcomeOf(await ask(id))).toBe('404 not-found')
})
