import { createAttempt } from './attempt.ts'
import type { Session } from './session.ts'
import { loadWriting } from './writing.ts'

/** What to say of an attempt to withdraw, and whether the comment is withdrawn. */
export type Withdrawn = { said: string; done: boolean }

/**
 * Takes one's own waiting comment back; the comment is focused, since the button goes. Its attempt is forgotten: neither
 * the name stays in the tab, nor are the same words, sent later, a replay of the withdrawn comment.
 */
export const withdraw = async (
  session: Session,
  id: string,
  button: HTMLButtonElement,
): Promise<Withdrawn> => {
  const { mine, api } = session
  const receipt = mine.list().find(own => own.id === id)?.receipt
  const { messages } = await loadWriting(session)
  try {
    if (receipt !== undefined) await api.withdraw(id, receipt)
  } catch {
    return { said: messages.notWithdrawn, done: false }
  }
  mine.remove(id)
  createAttempt(session).forget()
  button.closest('article')?.focus()
  return { said: messages.withdrawn, done: true }
}
