import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { AuthorMarkRequest, AuthorNoteRequest } from '../../../shared/contract/author-history.ts'
import { ClaimsRequest } from '../../../shared/contract/claim.ts'
import { DecisionRequest, DecisionsRequest } from '../../../shared/contract/decision.ts'
import { EditRequest } from '../../../shared/contract/edit.ts'
import { fieldErrors } from '../../../shared/contract/field-errors.ts'
import { MailChoiceRequest } from '../../../shared/contract/mail-choice.ts'
import { RoleRequest } from '../../../shared/contract/member.ts'
import { newComment } from '../../../shared/contract/new-comment.ts'
import {
  authorMarkBody,
  authorNoteBody,
  claimsBody,
  decisionBody,
  decisionsBody,
  editBody,
  mailChoiceBody,
  newCommentBody,
  replyBody,
  roleBody,
  settingsBody,
  threadStateBody,
} from '../../../shared/contract/open-api/request-bodies.ts'
import { ReplyRequest } from '../../../shared/contract/reply.ts'
import { SettingsRequest } from '../../../shared/contract/settings-request.ts'
import { ThreadStateRequest } from '../../../shared/contract/thread-state.ts'

const NewComment = newComment(['https://paper.example'])

const errorsOf = (schema: v.GenericSchema, input: unknown) => {
  const { issues } = v.safeParse(schema, input)
  return issues ? fieldErrors(issues).map(({ field, code }) => `${field}: ${code}`) : []
}

const comment = {
  name: 'سلمى',
  email: 'salma@paper.example',
  content: 'نص',
  website: 'https://salma.example/',
  parentId: '0193-any',
  pageUrl: 'https://paper.example/article',
  pageTitle: 'مقال',
  notifyReplies: true,
  proof: {},
} as const satisfies Record<keyof typeof newCommentBody.properties, unknown>

const decision = { decision: 'approve', version: 1, reason: 'لا بأس' } as const satisfies Record<
  keyof typeof decisionBody.properties,
  unknown
>

const edit = { version: 1, content: 'نص', reason: 'خطأ' } as const satisfies Record<
  keyof typeof editBody.properties,
  unknown
>

const reply = { version: 1, content: 'نص' } as const satisfies Record<
  keyof typeof replyBody.properties,
  unknown
>

const note = { text: 'ملاحظة' } as const satisfies Record<keyof typeof authorNoteBody.properties, unknown>

const mark = { until: '2026-12-01T00:00:00Z', reason: 'إعلان' } as const satisfies Record<
  keyof typeof authorMarkBody.properties,
  unknown
>

const claims = {
  ids: ['019373a8-0000-7000-8000-000000000001'],
  take: true,
} as const satisfies Record<keyof typeof claimsBody.properties, unknown>

const settings = {
  version: 1,
  locale: 'ar',
  origins: ['https://paper.example', 'http://localhost:3000'],
  publishes: 'held',
  commentsPerMinute: 10,
  closesAfterDays: 14,
  keepsRefusedDays: 90,
  closed: false,
} as const satisfies Record<keyof typeof settingsBody.properties, unknown>

describe('the described bodies', () => {
  it('are taken with all they describe', () => {
    expect(errorsOf(NewComment, comment)).toEqual([])
    expect(errorsOf(DecisionRequest, decision)).toEqual([])
    expect(errorsOf(DecisionsRequest, { decisions: [{ id: 'one', ...decision }] })).toEqual([])
    expect(errorsOf(ClaimsRequest, claims)).toEqual([])
    expect(errorsOf(EditRequest, edit)).toEqual([])
    expect(errorsOf(ReplyRequest, reply)).toEqual([])
    expect(errorsOf(AuthorNoteRequest, note)).toEqual([])
    expect(errorsOf(AuthorMarkRequest, mark)).toEqual([])
    expect(errorsOf(AuthorMarkRequest, { until: null })).toEqual([])
  })

  it('are taken with all they describe of a site', () => {
    expect(errorsOf(SettingsRequest, settings)).toEqual([])
    expect(
      threadStateBody.properties.state.enum.map(state => errorsOf(ThreadStateRequest, { state })),
    ).toEqual([[], []])
    expect(roleBody.properties.role.enum.map(role => errorsOf(RoleRequest, { role }))).toEqual([[], [], []])
    const choices = mailChoiceBody.properties.every.enum.map(every => ({ every, texts: false }))
    expect(choices.map(choice => errorsOf(MailChoiceRequest, choice))).toEqual([[], [], [], []])
  })

  it('require what is required of a site, and nothing else', () => {
    const missing = settingsBody.required.map(field => `${field}: required`)

    expect(errorsOf(SettingsRequest, {}).toSorted()).toEqual(missing.toSorted())
    expect(errorsOf(ThreadStateRequest, {})).toEqual(
      threadStateBody.required.map(field => `${field}: required`),
    )
    expect(errorsOf(RoleRequest, {})).toEqual(roleBody.required.map(field => `${field}: required`))
    expect(errorsOf(MailChoiceRequest, {})).toEqual(
      mailChoiceBody.required.map(field => `${field}: required`),
    )
  })

  it('require what is required of a comment, and nothing else', () => {
    const missing = newCommentBody.required.map(field => `${field}: required`)

    expect(errorsOf(NewComment, {}).toSorted()).toEqual(missing.toSorted())
  })

  it('require what is required of a decision, and nothing else', () => {
    const missing = decisionBody.required.map(field => `${field}: required`)

    expect(errorsOf(DecisionRequest, {}).toSorted()).toEqual(missing.toSorted())
    expect(errorsOf(DecisionsRequest, {})).toEqual(decisionsBody.required.map(field => `${field}: required`))
  })

  it('require what is required of an edit, and limit its texts', () => {
    const missing = editBody.required.map(field => `${field}: required`)
    const { content, reason } = editBody.properties
    const texts = (more: number) => ({
      content: 'ن'.repeat(content.maxLength + more),
      reason: 'ن'.repeat(reason.maxLength + more),
    })

    expect(errorsOf(EditRequest, {}).toSorted()).toEqual(missing.toSorted())
    expect(errorsOf(EditRequest, { ...edit, ...texts(0) })).toEqual([])
    expect(errorsOf(EditRequest, { ...edit, ...texts(1) })).toEqual(['content: too-long', 'reason: too-long'])
  })

  it('require what is required of a reply, and limit its text', () => {
    const missing = replyBody.required.map(field => `${field}: required`)
    const content = 'ن'.repeat(replyBody.properties.content.maxLength)

    expect(errorsOf(ReplyRequest, {}).toSorted()).toEqual(missing.toSorted())
    expect(errorsOf(ReplyRequest, { ...reply, content })).toEqual([])
    expect(errorsOf(ReplyRequest, { ...reply, content: `${content}ن` })).toEqual(['content: too-long'])
  })

  it('require what is required of a note and of a mark, and limit their texts', () => {
    const text = 'ن'.repeat(authorNoteBody.properties.text.maxLength)
    const reason = 'ن'.repeat(authorMarkBody.properties.reason.maxLength)

    expect(errorsOf(AuthorNoteRequest, {})).toEqual(
      authorNoteBody.required.map(field => `${field}: required`),
    )
    expect(errorsOf(AuthorMarkRequest, {})).toEqual(
      authorMarkBody.required.map(field => `${field}: required`),
    )
    expect(errorsOf(AuthorNoteRequest, { text })).toEqual([])
    expect(errorsOf(AuthorNoteRequest, { text: `${text}ن` })).toEqual(['text: too-long'])
    expect(errorsOf(AuthorMarkRequest, { ...mark, reason })).toEqual([])
    expect(errorsOf(AuthorMarkRequest, { ...mark, reason: `${reason}ن` })).toEqual(['reason: too-long'])
  })

  it('require what is required of a claim, and limit how many comments it names', () => {
    const { maxItems } = claimsBody.properties.ids
    const many = Array.from({ length: maxItems }, () => claims.ids).flat()

    expect(errorsOf(ClaimsRequest, {})).toEqual(claimsBody.required.map(field => `${field}: required`))
    expect(errorsOf(ClaimsRequest, { ids: many })).toEqual([])
    expect(errorsOf(ClaimsRequest, { ids: [...many, ...claims.ids] })).toEqual(['ids: too-long'])
  })

  it.each([
    ['name', newCommentBody.properties.name.maxLength],
    ['content', newCommentBody.properties.content.maxLength],
    ['pageTitle', newCommentBody.properties.pageTitle.maxLength],
  ])('limit the %s to as many code points as are taken', (field, limit) => {
    expect(errorsOf(NewComment, { ...comment, [field]: '😀'.repeat(limit) })).toEqual([])
    expect(errorsOf(NewComment, { ...comment, [field]: '😀'.repeat(limit + 1) })).toEqual([
      `${field}: too-long`,
    ])
  })

  it('limit a website to as much as is taken', () => {
    const website = 'https://salma.example/'.padEnd(newCommentBody.properties.website.maxLength, 'a')

    expect(errorsOf(NewComment, { ...comment, website })).toEqual([])
    expect(errorsOf(NewComment, { ...comment, website: `${website}a` })).toEqual(['website: too-long'])
  })

  it('limit a reason, and how many decisions come at once', () => {
    const limit = decisionBody.properties.reason.maxLength
    const { maxItems } = decisionsBody.properties.decisions
    const many = Array.from({ length: maxItems }, () => ({ id: 'one', ...decision }))

    expect(errorsOf(DecisionRequest, { ...decision, reason: 'ن'.repeat(limit) })).toEqual([])
    expect(errorsOf(DecisionRequest, { ...decision, reason: 'ن'.repeat(limit + 1) })).toEqual([
      'reason: too-long',
    ])
    expect(errorsOf(DecisionsRequest, { decisions: many })).toEqual([])
    expect(errorsOf(DecisionsRequest, { decisions: [...many, ...many] })).toEqual(['decisions: too-long'])
  })
})
