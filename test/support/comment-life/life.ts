import type { Decision, Status } from '../../../shared/domain/decision.ts'
import type { Place } from '../world/requests.ts'

/** What is known to have happened to a site's comments: the model that the product is held to. */
export type Life = {
  readonly comments: readonly LifeComment[]
  readonly attempts: readonly Attempt[]
  readonly texts: readonly SameText[]
}

export type LifeComment = {
  readonly id: string
  readonly place: Place
  /** Who wrote it, by their address; staff have none. */
  readonly person: string | undefined
  readonly name: string
  readonly content: string
  readonly parentId: string | null
  readonly status: Status
  readonly version: number
  readonly events: readonly LifeEvent[]
}

export type LifeEvent = {
  readonly version: number
  readonly action: 'submit' | 'edit' | Decision
  readonly from: Status | null
  readonly to: Status
  readonly by: string
  readonly at: string
  readonly reason?: string
  readonly before?: string
}

/** A submit under an idempotency key that was accepted. */
export type Attempt = {
  readonly submit: SubmitRequest & { readonly key: string }
  readonly id: string
  readonly accepted: 'pending' | 'approved'
  readonly forgottenAt: number
}

type SameText = { readonly place: Place; readonly text: string; readonly forgottenAt: number }

export type SubmitRequest = {
  readonly kind: 'submit'
  readonly place: Place
  readonly name: string
  readonly email: string
  readonly content: string
  readonly parentId: string | null
  readonly key: string | undefined
}

export type DecisionRequest = {
  readonly id: string
  readonly decision: Decision
  readonly version: number
}

export type EditRequest = { readonly id: string; readonly version: number; readonly content: string }

export type ReplyRequest = EditRequest & { readonly key: string }

export type Request =
  | SubmitRequest
  | { readonly kind: 'decide'; readonly site: string; readonly by: Moderator; readonly on: DecisionRequest }
  | { readonly kind: 'reply'; readonly site: string; readonly by: Moderator; readonly on: ReplyRequest }
  | { readonly kind: 'edit'; readonly site: string; readonly by: Moderator; readonly on: EditRequest }
  | {
      readonly kind: 'decide-many'
      readonly site: string
      readonly by: Moderator
      readonly on: readonly DecisionRequest[]
    }

export type Moderator = 'salma' | 'yusuf'

export type Standing = {
  readonly status: Status
  readonly version: number
  readonly by: string
  readonly at: string
}

/** An answer without what does not matter to a life. */
export type Outcome =
  | { readonly said: 'accepted' | 'replayed'; readonly id: string; readonly status: 'pending' | 'approved' }
  | { readonly said: 'decided'; readonly version: number; readonly status?: Status }
  | { readonly said: 'replied'; readonly id: string; readonly version: number }
  | { readonly said: 'stale'; readonly current: Standing }
  | { readonly said: 'decided-many'; readonly results: readonly Outcome[] }
  | { readonly said: 'refused'; readonly code: string }

export const noLife: Life = { comments: [], attempts: [], texts: [] }
