import type { Outcome } from './send-load.ts'

/** One kind of request, and the function that answers it. */
export type Workload = {
  readonly name: string
  readonly url: string
  /** The folder under `functions/`. */
  readonly function: string
  /** Sends at most so many requests. */
  readonly run: (amount: number) => Promise<Outcome>
}
