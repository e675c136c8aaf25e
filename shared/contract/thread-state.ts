import * as v from 'valibot'
import { sent } from './sent.ts'

export const threadStates = ['open', 'closed'] as const

/** Whether readers may write in a thread. */
export const ThreadState = v.object({ state: v.picklist(threadStates) })

export const ThreadStateRequest = v.object({ state: sent(v.picklist(threadStates, 'invalid')) })
