import { createAttempt } from './attempt.ts'
import type { Session } from './session.ts'
import { loadWriting } from './writing.ts'

/**
 * Takes one's own waiting comment back, and answers what to say where that fails. Its attempt is forgotten: neither
 * the name stays in the tab, nor are the same words, sent later, a replay of the withdrawn comment.
 */
export const withdraw = async (session: Session, id: string): Promise<string | undefined> => {
  const { mine, api, settings } = session
  const receipt = mine.list().find(own => own.id === id)?.receipt
  try {
    if (receipt !== undefined) await api.withdraw(id, receipt)
    mine.remove(id)
    createAttempt(settings).forget()
    return undefined
  } catch {
    return (await loadWriting(session)).messages.notWithdrawn
  }
}
