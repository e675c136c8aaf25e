import type { LinkDecision } from './decision.ts'

/** What somebody who holds a link may do: decide once on one version of a comment, as one member of the site's staff. */
export type DecisionLink = {
  site: string
  id: string
  version: number
  /** What the link proposes. */
  decision: LinkDecision
  sub: string
  expiresAt: Date
}
