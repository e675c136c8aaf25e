import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'aws-cdk-lib'
import * as v from 'valibot'
import { withApp } from './with-app.ts'

const Resource = v.object({
  Type: v.string(),
  Properties: v.optional(v.record(v.string(), v.unknown()), {}),
  DeletionPolicy: v.optional(v.string()),
  DependsOn: v.optional(v.array(v.string())),
})

const Template = v.object({
  Resources: v.optional(v.record(v.string(), Resource), {}),
  Outputs: v.optional(
    v.record(
      v.string(),
      v.object({ Value: v.unknown(), Export: v.optional(v.object({ Name: v.string() })) }),
    ),
    {},
  ),
})

export type Resource = v.InferOutput<typeof Resource> & { id: string }

/** What synthesis writes, file by file, but for what the CDK brings along to run while it deploys. */
export const synthesizeFiles = (
  context: Record<string, string> = {},
  prepared: (app: App) => App = app => app,
): Record<string, string> =>
  withApp(context, app => {
    const { directory } = prepared(app).synth()
    return Object.fromEntries(
      readdirSync(directory, { withFileTypes: true, recursive: true })
        .filter(entry => entry.isFile() && !entry.name.endsWith('.zip'))
        .map(entry => join(entry.parentPath, entry.name))
        .map(file => [file.slice(directory.length + 1), readFileSync(file, 'utf8')]),
    )
  })

const endings = { runs: '', kept: '-data', edge: '-edge' } as const
type Part = keyof typeof endings

/**
 * The app of a stage: what runs and what is kept as one, where each import stands for what it imports; or the stacks that are
 * named. What the CDK brings along to run while it deploys is apart.
 */
export const synthesize = (
  context: Record<string, string> = {},
  parts: readonly Part[] = ['kept', 'runs'],
) => {
  const files = synthesizeFilesOnce(context)
  const templates = parts.map(part =>
    v.parse(Template, JSON.parse(files[fileOf(context, part, 'template')] ?? '{}')),
  )
  const exported = Object.fromEntries(
    templates
      .flatMap(({ Outputs }) => Object.values(Outputs))
      .map(({ Value, Export }) => [Export?.Name ?? '', Value]),
  )
  const joined = templates.map(template => v.parse(Template, withImports(template, exported)))
  const all: Resource[] = joined.flatMap(({ Resources }) =>
    Object.entries(Resources).map(([id, resource]) => ({ id, ...resource })),
  )
  const machinery = machineryOf(all)
  const ours = all.filter(resource => !machinery.includes(resource))
  return {
    resources: ours,
    /** The CDK's own functions, which fill and empty the bucket while a stack is deployed, and all that is theirs. */
    machinery,
    outputs: joined.at(-1)?.Outputs ?? {},
    /** The errors for which the CDK's command line deploys none of these stacks. */
    complaints: parts.flatMap(part => said('error', files[fileOf(context, part, 'metadata')] ?? '{}')),
    /** What it says to whoever deploys them. */
    warnings: parts.flatMap(part => said('warning', files[fileOf(context, part, 'metadata')] ?? '{}')),
    ofType: (type: string) => ours.filter(({ Type }) => Type === type),
    /** The one resource of a type whose logical id begins so. */
    one: (type: string, id = ''): Resource => {
      const [found, ...others] = ours.filter(resource => resource.Type === type && resource.id.startsWith(id))
      if (!found || others.length > 0) throw new Error(`not exactly one ${type} ${id}`)
      return found
    },
  }
}

const fileOf = ({ stage = 'personal' }: Record<string, string>, part: Part, kind: 'template' | 'metadata') =>
  `taaliq-${stage}${endings[part]}.${kind}.json`

const Metadata = v.record(v.string(), v.array(v.object({ type: v.string(), data: v.optional(v.unknown()) })))

const said = (level: 'error' | 'warning', metadata: string): unknown[] =>
  Object.values(v.parse(Metadata, JSON.parse(metadata)))
    .flat()
    .filter(({ type }) => type === `aws:cdk:${level}`)
    .map(({ data }) => data)

const Import = v.object({ 'Fn::ImportValue': v.string() })
const Fields = v.record(v.string(), v.unknown())

const withImports = (value: unknown, exported: Readonly<Record<string, unknown>>): unknown => {
  if (Array.isArray(value)) return value.map(each => withImports(each, exported))
  if (v.is(Import, value)) return exported[value['Fn::ImportValue']] ?? value
  if (!v.is(Fields, value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withImports(each, exported)]))
}

const machineryOf = (all: readonly Resource[]): Resource[] =>
  all.filter(
    ({ id, Type }) =>
      /^Custom(?:CDK|S3)/.test(id) || Type.startsWith('Custom::') || id.includes('AwsCliLayer'),
  )

export type Synthesized = ReturnType<typeof synthesize>

/** The app is the same each time, which a test of its own tells: the others share what was made. */
export const synthesizeFilesOnce = (context: Record<string, string>): Record<string, string> => {
  const key = JSON.stringify(context)
  const files = made.get(key) ?? synthesizeFiles(context)
  made.set(key, files)
  return files
}

const made = new Map<string, Record<string, string>>()
