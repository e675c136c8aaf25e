import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'
import type { Acknowledged } from './acknowledged.ts'

/** The stacks in which a path begins. */
type Stacks = Readonly<Record<'data' | 'main', IConstruct>>

/** Writes down, at each construct, which findings are left there and why. */
export const acknowledge = (stacks: Stacks, list: readonly Acknowledged[]): void => {
  for (const { ids, at, reason } of list) {
    for (const path of at) {
      Validations.of(constructAt(stacks, path)).acknowledge(...ids.map(id => ({ id, reason })))
    }
  }
}

const constructAt = ({ data, main }: Stacks, path: string): IConstruct => {
  const [stack, ...ids] = path.split('/')
  return ids.reduce<IConstruct>((scope, id) => scope.node.findChild(id), stack === 'data' ? data : main)
}
