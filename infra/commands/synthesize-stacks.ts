import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { createApp } from '../app.ts'

export const StackTemplate = v.looseObject({
  Resources: v.record(
    v.string(),
    v.looseObject({
      Type: v.string(),
      /** Only where something is held: whether it goes with the stack. */
      DeletionPolicy: v.exactOptional(v.string()),
      Properties: v.optional(v.record(v.string(), v.unknown()), {}),
    }),
  ),
})

export type StackTemplate = v.InferOutput<typeof StackTemplate>

export type SynthesizedStack = {
  readonly name: string
  /** Where it always goes; without it, the region of the operator's AWS settings. */
  readonly region?: string
  /** CloudFormation refuses to delete it. */
  readonly isProtected: boolean
  readonly template: StackTemplate
}

type Folders = Pick<Parameters<typeof createApp>[0], 'bundles'>

/**
 * The stacks of a stage as they would be deployed, what others stand on first.
 * @throws Error that names each setting that cannot be used, and why
 */
export const synthesizeStacks = (
  context: Readonly<Record<string, string>>,
  folders: Folders = {},
): SynthesizedStack[] => {
  const outdir = mkdtempSync(join(tmpdir(), 'taaliq-stacks-'))
  try {
    const { stacks } = createApp({ outdir, context, ...folders }).synth()
    return stacks.map(({ stackName, environment, terminationProtection = false, template }) => ({
      name: stackName,
      ...(environment.region === 'unknown-region' ? {} : { region: environment.region }),
      isProtected: terminationProtection,
      template: v.parse(StackTemplate, template),
    }))
  } finally {
    rmSync(outdir, { recursive: true })
  }
}
