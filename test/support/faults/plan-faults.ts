import type * as v from 'valibot'
import type { FaultPlan } from '../../../local/services/faults/fault-plan.ts'
import type { Client } from '../contract/create-client.ts'

/** Lets AWS go wrong for the functions of a twin (`PUT /local/faults`) until `endFaults`. */
export const planFaults = async (
  { send }: Pick<Client, 'send'>,
  plan: v.InferInput<typeof FaultPlan>,
): Promise<void> => {
  const { status, text } = await send({ method: 'PUT', path: '/local/faults', body: JSON.stringify(plan) })
  if (status !== 204) throw new Error(`the faults were not taken: ${status} ${text}`)
}

export const endFaults = async ({ send }: Pick<Client, 'send'>): Promise<void> => {
  await send({ method: 'DELETE', path: '/local/faults' })
}
