import type { Decision, Status } from '../../../shared/domain/decision.ts'
import type { Locale } from '../../../shared/domain/locale.ts'
import type { Role } from '../../../shared/domain/member.ts'
import type { PluralForms } from '../../../shared/messages/plural-forms.ts'

export const reasonCodes = [
  'off-topic',
  'abuse',
  'personal-data',
  'advertising',
  'unfounded',
  'repeated',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const isReasonCode = (reason: string): reason is ReasonCode =>
  reasonCodes.some(code => code === reason)

/** Everything the moderators' console says, in one language. `{…}` stands for what is put in. */
export type ConsoleMessages = {
  locale: Locale
  /** The digits of numbers and times, as Unicode names them (`latn`, `arab`, `arabext`). */
  numbering: string
  title: string
  site: string
  menu: string
  interfaceLanguage: string
  queuesLabel: string
  queues: Record<Status, string>
  /** What each key or button does to a comment. */
  decisions: Record<Decision, string>
  /** Said when it is done: `{count}` comments. */
  done: Record<Decision, PluralForms>
  undo: string
  undone: string
  nothingToUndo: string
  overruled: string

  loading: string
  failed: string
  retry: string
  empty: Record<Status, string>
  noMatch: string
  arrived: PluralForms
  oldestSince: string
  more: string
  notAllowed: string
  noSites: string

  /** On a card. */
  on: string
  inReplyTo: string
  heldFor: Record<string, string>
  edited: string
  staff: string
  /** `{name}` has it before them until `{time}`. */
  claimedBy: string
  takeOver: string
  moreActions: string
  decidedByColleague: Record<Status, string>
  byAuthor: string
  dismiss: string
  refused: string
  website: string
  invisible: string
  history: string
  /** What is public around a comment, and that nothing is. */
  conversation: string
  aloneHere: string
  /** Whether readers may write in a thread, and what a moderator may do about that. */
  threadStates: Record<'open' | 'closed', string>
  threadChanges: Record<'open' | 'closed', string>
  events: Record<string, string>
  byWhom: string
  authorNumbers: string
  /** The same, where a reader of its mail confirmed the comment's address. */
  confirmedNumbers: string
  authorApproved: PluralForms
  authorRejected: PluralForms
  /** What is known under the same address, which nobody has verified. */
  aboutAuthor: Record<AboutAuthor, string>
  reasonFor: string
  reasons: Record<ReasonCode, string>
  withoutReason: string
  cancel: string

  reply: string
  replyTitle: string
  /** Whose name it carries, and that the comment is approved with it. */
  replyHint: string
  replyText: string
  sendReply: string
  replied: string
  edit: string
  editTitle: string
  editText: string
  editReason: string
  save: string
  saved: string
  before: string
  required: string
  notSent: string

  audit: string
  auditLabels: Record<'when' | 'who' | 'what' | 'comment' | 'why' | 'from' | 'to', string>
  auditAll: string
  /** From one queue to another; the arrow points where the language reads. */
  auditMove: string
  auditEmpty: string
  auditHint: string
  exportAs: string

  /** Of a site, for its administrators. */
  setup: {
    title: string
    labels: Record<'locale' | 'origins' | 'publishes' | 'closed' | Limit, string>
    hints: Record<'locale' | 'origins' | Limit, string>
    publishes: Record<'held' | 'at-once', string>
    states: Record<'open' | 'closed', string>
    saved: string
    unsaved: string
    /** After what a colleague has changed meanwhile. */
    late: string
    showTheirs: string
    failed: string
  }
  people: {
    title: string
    hint: string
    roles: Record<Role, string>
    roleOf: string
    you: string
    /** Of somebody whose mails come back. */
    unreached: string
    remove: string
    removeName: string
    removeHint: string
    removed: string
    changed: string
  }

  search: string
  searchHint: string
  searched: PluralForms
  withLinks: string
  onlyThread: string
  filters: {
    more: string
    thread: Choice
    script: Choice
    scripts: Record<'arabic' | 'hebrew' | 'latin' | 'other', string>
    rule: Choice
    day: string
  }

  select: string
  selected: PluralForms
  selectAll: string
  clearSelection: string
  confirmBulk: string
  sending: PluralForms
  stop: string
  offline: string

  sessionEnded: string
  signIn: string
  signInFailed: string
  signedOut: string
  /** Leads to where one chooses how often we write. */
  ownMail: string
  signOut: string

  help: string
  helpTitle: string
  keysOn: string
  keys: Record<KeyName, string>
  close: string
}

type Limit = 'commentsPerMinute' | 'closesAfterDays' | 'keepsRefusedDays'

/** Something to choose, and what is chosen where nothing is. */
type Choice = { label: string; any: string }

type AboutAuthor =
  | 'others'
  | 'none'
  | 'lookIsTold'
  | 'notes'
  | 'noteText'
  | 'addNote'
  | 'readLast'
  | 'isLast'
  | 'markUntil'
  | 'markReason'
  | 'setMark'
  | 'marked'
  | 'unmark'
  | 'markHint'

export const keyNames = [
  'next',
  'previous',
  'approve',
  'reject',
  'rejectFor',
  'spam',
  'trash',
  'hold',
  'reply',
  'edit',
  'undo',
  'select',
  'range',
  'queues',
  'search',
  'history',
  'invisible',
  'help',
] as const
export type KeyName = (typeof keyNames)[number]
