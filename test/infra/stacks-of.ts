import * as v from 'valibot'
import { StackTemplate, type SynthesizedStack } from '../../infra/commands/synthesize-stacks.ts'
import { synthesizeFiles } from './synthesized.ts'

const Manifest = v.object({
  artifacts: v.record(
    v.string(),
    v.object({
      type: v.string(),
      properties: v.optional(v.object({ terminationProtection: v.optional(v.boolean(), false) })),
    }),
  ),
})

/** The stacks of a stage, whatever they are. */
export const stacksOf = (context: Record<string, string>): SynthesizedStack[] => {
  const files = synthesizeFiles(context)
  const { artifacts } = v.parse(Manifest, JSON.parse(files['manifest.json'] ?? ''))
  return Object.entries(artifacts).flatMap(([name, { type, properties }]) =>
    type === 'aws:cloudformation:stack'
      ? [
          {
            name,
            isProtected: properties?.terminationProtection ?? false,
            template: v.parse(StackTemplate, JSON.parse(files[`${name}.template.json`] ?? '')),
          },
        ]
      : [],
  )
}
