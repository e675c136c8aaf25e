import type { Resources } from './operator.ts'
import { readStack } from './read-stack.ts'
import { resourcesOf } from './resources-of.ts'

/** What a deployed stage is made of, as far as most commands ask. */
export const readOutputs = async (stage: string): Promise<{ region: string; resources: Resources }> => {
  const { region, outputs } = await readStack(stage)
  return { region, resources: resourcesOf(outputs) }
}
