import { describe, expect, it } from 'vitest'
import type { Mail } from '../../shared/domain/mail-ports.ts'
import { tracesIn, tracesOf } from '../support/contract/traces-of.ts'
import type { Item } from '../support/database/read-items.ts'
import { differingAttributes } from '../support/two-worlds/differing-attributes.ts'
import { foundIn } from '../support/two-worlds/found-in.ts'
import { givenWorld } from '../support/two-worlds/given-world.ts'
import { madeFromAddresses } from '../support/two-worlds/made-from-addresses.ts'
import {
  impostors,
  oneReader,
  otherReaders,
  type Readers,
  someReaders,
  strangers,
} from '../support/two-worlds/readers.ts'
import { spellingsOf } from '../support/two-worlds/spellings-of.ts'
import { withoutAuthorNumbers } from '../support/two-worlds/without-author-numbers.ts'
import { answersWithoutLetters, linesWithoutLetters } from '../support/two-worlds/without-letters.ts'
import { withoutTyped } from '../support/two-worlds/without-typed.ts'

const world = givenWorld(someReaders)

/** What is counted of letters, and of what became of them. */
const lettersMetrics = [
  'LetterSent',
  'LetterFailed',
  'AddressConfirmed',
  'MailsEnded',
  'MailBounced',
  'MailComplained',
  'FeedbackUnreadable',
]

const spelled = (item: Item) =>
  JSON.stringify(Object.entries(item).toSorted(([one], [other]) => one.localeCompare(other)))

/** Authors by what else is known of them: their order is that of keyed names. */
const withoutKeyed = (authors: readonly Item[]) =>
  authors.map(({ authorKey: _authorKey, sealedEmail: _sealedEmail, ...known }) => spelled(known)).toSorted()

/** How many mails a person had is counted under their keyed name. */
const isShare = ({ pk }: Item) => pk?.S?.startsWith('MAILS#') ?? false
const isNoShare = (item: Item) => !isShare(item)

/** What is counted under each keyed name, which alone decides the order. */
const sharesOf = (ephemera: readonly Item[]) =>
  ephemera
    .filter(isShare)
    .map(({ pk: _pk, ...share }) => spelled(share))
    .toSorted()

const withoutRecipient = ({ to: _to, ...mail }: Mail) => mail

/** All that differs inside the store, and never leaves it: HMACs under keys that only functions hold. */
const keyedNames = ['COMMENT.authorKey', 'COMMENT.authorPk', 'NOTE.pk', 'SORT-LAST.pk']
const keyedRecipients = ['MAIL.authorKey']
const keyedDigests = ['IDEMPOTENCY.bodyDigest']

describe('in a world that has seen every kind of answer', () => {
  it('has answered, mailed, counted and complained', () => {
    const { answers, mails, printed } = world.lived

    expect([...new Set(answers.map(({ status }) => status))].toSorted((one, other) => one - other)).toEqual([
      200, 201, 202, 204, 303, 304, 400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503,
    ])
    expect(answers.some(({ body }) => body.includes('"sortLast":true'))).toBe(true)
    expect(new Set(mails.map(({ to }) => to))).toEqual(
      new Set(['salma@daily.example', 'yusuf@daily.example']),
    )
    const acts = answers.filter(({ asked }) => asked.startsWith('POST /v1/moderation/act/'))
    expect(acts.map(({ status }) => status)).toEqual([200, 200, 409, 200, 422])
    expect(printed.join('')).toMatch(/CommentHeld.*request failed.*MailFailed.*SiteNudged.*CommentDecided/s)
    expect(lettersMetrics.filter(name => !printed.join('').includes(`"${name}"`))).toEqual([])
    expect(new Set(world.lived.letters.map(({ tags }) => tags['kind']))).toEqual(
      new Set(['confirmation', 'reply']),
    )
  })

  it('shows a typed address to nobody but who typed it', () => {
    const { answers, mails, letters, printed } = world.lived

    const seen = [withoutTyped(answers, someReaders), mails, letters.map(withoutRecipient), printed]

    expect(foundIn(answers, spellingsOf(someReaders))).not.toEqual([])
    expect(foundIn(seen, spellingsOf(someReaders))).toEqual([])
  })

  it('prints no address of a moderator, though the provider’s refusal names it', () => {
    expect(foundIn(world.lived.printed, ['@daily.example'])).toEqual([])
  })

  it('lets nothing that is made from an address out of the store', () => {
    const { answers, mails, letters, printed, kept } = world.lived

    expect(madeFromAddresses(kept).length).toBeGreaterThan(20)
    expect(foundIn([answers, mails, letters, printed], madeFromAddresses(kept))).toEqual([])
  })

  it('keeps no address in the clear, and nothing that could be made from one without a key', () => {
    const { kept } = world.lived
    const traces = Object.values(someReaders).flatMap(tracesOf)

    expect(foundIn(kept, spellingsOf(someReaders))).toEqual([])
    expect(tracesIn(Buffer.from(JSON.stringify(kept)), traces)).toEqual([])
  })
})

describe('in a world that differs in nothing but its readers’ addresses', () => {
  const other = givenWorld(otherReaders)

  it('has addresses of the same lengths', () => {
    const bytes = (readers: Readers) => Object.values(readers).map(address => Buffer.byteLength(address))

    expect(bytes(otherReaders)).toEqual(bytes(someReaders))
  })

  it('gives the same answers, to the byte', () => {
    const answers = withoutTyped(other.lived.answers, otherReaders)

    expect(answers).toEqual(withoutTyped(world.lived.answers, someReaders))
  })

  it('writes moderators the same mails', () => {
    expect(other.lived.mails).toEqual(world.lived.mails)
  })

  it('writes readers the same letters, but for whom they go to', () => {
    expect(other.lived.letters.map(withoutRecipient)).toEqual(world.lived.letters.map(withoutRecipient))
  })

  it('prints the same lines and counts the same', () => {
    expect(other.lived.printed).toEqual(world.lived.printed)
  })

  it('keeps the same comments, but for the keyed name of their author', () => {
    expect(differingAttributes(world.lived.kept.comments, other.lived.kept.comments)).toEqual(
      [...keyedNames, ...keyedRecipients].toSorted(),
    )
  })

  it('remembers the same for a while, but for the keyed digest of a body', () => {
    const [known, remembered] = [world.lived.kept.ephemera, other.lived.kept.ephemera]

    expect(differingAttributes(known.filter(isNoShare), remembered.filter(isNoShare))).toEqual(keyedDigests)
    expect(sharesOf(known).length).toBeGreaterThan(1)
    expect(sharesOf(remembered)).toEqual(sharesOf(known))
  })

  it('knows as many authors, by nothing but a keyed name and a sealed address', () => {
    const { authors } = other.lived.kept

    expect(new Set(authors.map(({ authorKey }) => authorKey?.S)).size).toBe(authors.length)
    expect(withoutKeyed(authors)).toEqual(withoutKeyed(world.lived.kept.authors))
  })
})

describe.each([
  ['is one person with many spellings', oneReader],
  ['is a stranger to all others, with an alias or a long address', strangers],
  ['types the address of a moderator', impostors],
])('in a world where each reader %s', (_, readers) => {
  const other = givenWorld(readers)

  it('gives the same answers in the same order, but for an author’s numbers, which moderators see', () => {
    const answers = withoutTyped(other.lived.answers, readers)
    const known = withoutTyped(world.lived.answers, someReaders)

    expect(withoutAuthorNumbers(answersWithoutLetters(answers))).toEqual(
      withoutAuthorNumbers(answersWithoutLetters(known)),
    )
    expect(answers).not.toEqual(known)
  })

  it('writes the same mails to the same moderators', () => {
    expect(other.lived.mails).toEqual(world.lived.mails)
  })

  it('prints the same lines and counts the same, but for letters', () => {
    expect(linesWithoutLetters(other.lived.printed)).toEqual(linesWithoutLetters(world.lived.printed))
  })

  it('keeps the same in the same order, but for keyed names and digests', () => {
    const differing = differingAttributes(world.lived.kept.comments, other.lived.kept.comments)

    expect(differing.filter(name => !name.startsWith('MAIL.') && name !== 'COMMENT.verified')).toEqual(
      keyedNames,
    )
    const remembered = [world, other].map(({ lived }) => lived.kept.ephemera.filter(isNoShare))
    expect(differingAttributes(remembered[0] ?? [], remembered[1] ?? [])).toEqual(keyedDigests)
  })
})
