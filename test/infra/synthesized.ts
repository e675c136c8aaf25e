import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { createApp } from '../../infra/app.ts'

export const functionNames = [
  'brake',
  'feedback',
  'mailer',
  'moderation-api',
  'reader-api',
  'subscription-api',
  'sweeper',
] as const
export type FunctionName = (typeof functionNames)[number]

const Resource = v.object({
  Type: v.string(),
  Properties: v.optional(v.record(v.string(), v.unknown()), {}),
  DeletionPolicy: v.optional(v.string()),
})

const Template = v.object({
  Resources: v.record(v.string(), Resource),
  Outputs: v.record(v.string(), v.object({ Value: v.unknown() })),
})

export type Resource = v.InferOutput<typeof Resource> & { id: string }

/** What synthesis writes, file by file; bundles are stand-ins, so that no build has to run first. */
export const synthesizeFiles = (context: Record<string, string> = {}): Record<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), 'taaliq-infra-'))
  try {
    const bundles = join(folder, 'functions')
    for (const name of functionNames) {
      mkdirSync(join(bundles, name), { recursive: true })
      writeFileSync(join(bundles, name, 'index.mjs'), `export const handler = async () => '${name}'\n`)
    }
    const outdir = join(folder, 'cdk.out')
    createApp({ outdir, bundles, context }).synth()
    return Object.fromEntries(
      readdirSync(outdir, { withFileTypes: true, recursive: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .map(file => [file.slice(outdir.length + 1), readFileSync(file, 'utf8')]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The template of a stage. */
export const synthesize = (context: Record<string, string> = {}) => {
  const name = `taaliq-${context['stage'] ?? 'personal'}.template.json`
  const { Resources, Outputs } = v.parse(Template, JSON.parse(synthesizeFiles(context)[name] ?? ''))
  const all: Resource[] = Object.entries(Resources).map(([id, resource]) => ({ id, ...resource }))
  return {
    resources: all,
    outputs: Outputs,
    ofType: (type: string) => all.filter(({ Type }) => Type === type),
    /** The one resource of a type whose logical id begins so. */
    one: (type: string, id = ''): Resource => {
      const [found, ...others] = all.filter(resource => resource.Type === type && resource.id.startsWith(id))
      if (!found || others.length > 0) throw new Error(`not exactly one ${type} ${id}`)
      return found
    },
  }
}

export type Synthesized = ReturnType<typeof synthesize>
