import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'
import type { Acknowledged } from './acknowledged.ts'

/** The stacks in which a path begins. */
type Stacks = Readonly<Record<'data' | 'main', IConstruct>>

/**
 * Writes down, at each construct, which findings are left there and why: as `Validations.acknowledge` does, which would put
 * this machine's folders into the assembly with it.
 */
export const acknowledge = (stacks: Stacks, list: readonly Acknowledged[]): void => {
  for (const { ids, at, reason } of list) {
    const reasons = Object.fromEntries(ids.map(id => [id, reason]))
    for (const path of at) {
      constructAt(stacks, path).node.addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, reasons)
    }
  }
}

const constructAt = ({ data, main }: Stacks, path: string): IConstruct => {
  const [stack, ...ids] = path.split('/')
  return ids.reduce<IConstruct>((scope, id) => scope.node.findChild(id), stack === 'data' ? data : main)
}
