import type { PolicyDocument } from '../../resources/policies.ts'

/** Who calls: a function with its role's policies, or the operator (the twin itself), who may do everything. */
export type Caller =
  | { readonly kind: 'operator' }
  | {
      readonly kind: 'function'
      /** The folder under `functions/`. */
      readonly folder: string
      /** The ARN of the assumed role, as AWS names it in its errors. */
      readonly arn: string
      readonly account: string
      readonly policies: readonly PolicyDocument[]
    }

export type FunctionCaller = Extract<Caller, { kind: 'function' }>
