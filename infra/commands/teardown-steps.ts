import type { Fate } from './fate-of-stack.ts'

type Needs = {
  readonly stage: string
  readonly fates: readonly Pick<Fate, 'stack' | 'isProtected'>[]
  readonly cdkOptions: readonly string[]
}

/** What is passed to `cdk`, in order: first what runs, then what it stands on, unless that is protected. */
export const teardownSteps = ({ stage, fates, cdkOptions }: Needs): string[][] => {
  const going = fates.filter(({ isProtected }) => !isProtected).map(({ stack }) => stack)
  const running = going.filter(stack => stack === `taaliq-${stage}`)
  const foundations = going.filter(stack => stack !== `taaliq-${stage}`)
  return [running, foundations]
    .filter(stacks => stacks.length > 0)
    .map(stacks => ['destroy', ...stacks, '--force', ...cdkOptions])
}
