import type { FaultKind, FaultPlan } from './fault-plan.ts'
import { seededRandom } from './seeded-random.ts'

type Fault = FaultPlan['dynamodb'][number]

/** The register of what shall go wrong. Each call draws once; the first fault that hits is its fate. */
export const createFaults = () => {
  let faults: (Fault & { service: string })[] = []
  let random = seededRandom(1)
  return {
    replace: ({ seed, ...plan }: FaultPlan): void => {
      random = seededRandom(seed)
      faults = Object.entries(plan).flatMap(([service, ofService]) =>
        ofService.map(fault => ({ ...fault, service })),
      )
    },
    clear: (): void => {
      faults = []
    },
    draw: (service: string, operation: string): FaultKind | undefined => {
      const hit = faults.find(
        fault =>
          fault.service === service &&
          (fault.operation ?? operation) === operation &&
          fault.times > 0 &&
          random() < fault.rate,
      )
      if (hit) hit.times -= 1
      return hit?.kind
    },
  }
}

export type Faults = ReturnType<typeof createFaults>
