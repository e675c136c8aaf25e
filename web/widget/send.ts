import type { FieldError } from '../../shared/domain/problem.ts'
import type { Words } from '../words.ts'
import type { Accepted } from './api.ts'
import { createAttempt } from './attempt.ts'
import type { Session } from './session.ts'
import type { ShownComment } from './shown-comment.ts'
import { type Submitting, submit } from './submit.ts'
import type { Typed } from './typed-in.ts'
import type { Writing } from './writing.ts'

/** What became of an attempt: what to say, and what to say at which field; or, on the way, what takes so long. */
export type Sent = { errors: Readonly<Record<string, string>>; notice?: string; said?: string; done?: true }

type Needs = {
  session: Session
  form: HTMLFormElement
  typed: Typed
  replyTo: ShownComment | undefined
  writing: Pick<Writing, 'messages' | 'check' | 'messageFor'>
  /** Tells the reader something on the way. */
  say: (sentence: string) => void
}

/** Checks by the API's rules, then sends. However often it is tried, a comment is posted once. */
export const send = async ({ session, form, typed, replyTo, writing, say }: Needs): Promise<Sent> => {
  const { messages, words, draft, tell, refusalOf } = session
  const parentId = replyTo?.id ?? ''
  const ticked = new FormData(form)
  try {
    const wrong = writing.check({ ...typed, parentId })
    if (wrong.length > 0) return told(wrong, writing, words)
    if (!tell('before-submit', { parentId: parentId || null })) return { errors: {} }

    const { email: _, ...kept } = typed
    const choices = { notifyReplies: ticked.has('notifyReplies') }
    const comment = { ...typed, ...choices, parentId, ...article(session.element) }
    const checking = () => say(writing.messages.checking)
    const outcome = await post(session, { comment, attempt: { ...kept, parentId }, checking })
    if ('wrong' in outcome)
      return outcome.wrong.length > 0 ? told(outcome.wrong, writing, words) : refused(outcome.title)
    draft.remember(ticked.has('remember') ? typed.name : undefined)
    draft.clear()
    emptied(form)
    if (outcome.accepted === undefined)
      return { errors: {}, notice: writing.messages.alreadySent, done: true }
    await keep(session, outcome.accepted, typed, parentId)
    const { status } = outcome.accepted
    return {
      errors: {},
      notice: writing.messages.notices[status === 'pending' ? 'pending' : 'published'],
      done: true,
    }
  } catch (error) {
    tell('error', { code: refusalOf(error)?.code ?? 'unavailable' })
    return refused(refusalOf(error)?.title ?? messages.unsent)
  }
}

type Posted = { accepted: Accepted | undefined } | { wrong: FieldError[]; title: string }

const post = async (session: Session, submitting: Submitting): Promise<Posted> => {
  const { thread, refusalOf } = session
  try {
    return { accepted: await submit(session, submitting) }
  } catch (error) {
    const problem = refusalOf(error)
    if (problem?.code === 'duplicate-comment') return { accepted: undefined }
    if (problem?.code === 'invalid-comment') return { wrong: problem.errors ?? [], title: problem.title }
    if (problem?.code === 'comments-closed') thread.close()
    if (problem?.code !== 'idempotency-conflict') throw error
    // The same text under another address: another attempt.
    createAttempt(session).forget()
    return { accepted: await submit(session, submitting) }
  }
}

const keep = async ({ mine, thread, tell }: Session, accepted: Accepted, typed: Typed, parentId: string) => {
  const { id, status, createdAt, receipt } = accepted
  const { name, content } = typed
  if (status === 'pending') mine.add({ id, receipt, name, content, parentId: parentId || null, createdAt })
  else await thread.look()
  tell('posted', { id, status })
}

const told = (
  wrong: readonly FieldError[],
  { messages, messageFor }: Needs['writing'],
  words: Words,
): Sent => {
  const errors = Object.fromEntries(wrong.map(error => [error.field, messageFor(error)]))
  const unseen = wrong.filter(({ field }) => !onTheForm.includes(field)).map(messageFor)
  return {
    errors,
    notice: [words.plural(messages.errors, wrong.length), ...unseen, messages.nothingLost].join(' '),
  }
}

const onTheForm = ['name', 'email', 'website', 'content']

const refused = (notice: string): Sent => ({ errors: {}, notice })

const emptied = (form: HTMLFormElement): void => {
  const content = form.querySelector('textarea')
  if (content) content.value = ''
}

/** The article for the moderators, if its address can be told. Its title is asked of the root: names may hide `document`'s own. */
const article = (element: HTMLElement) => {
  const pageTitle = element.closest('html')?.querySelector('head > title')?.textContent ?? ''
  const { href, origin } = location
  const pageUrl = href.split('#', 1).join()
  return {
    ...(origin.startsWith('http') && pageUrl.length <= 2048 && { pageUrl }),
    ...([...pageTitle].length <= 500 && { pageTitle }),
  }
}
