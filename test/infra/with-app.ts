import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { App } from 'aws-cdk-lib'
import { createApp } from '../../infra/app.ts'
import { functionNames } from './function-names.ts'

/** The app of a stage, for as long as it is used; bundles and pages are stand-ins, so that no build has to run first. */
export const withApp = <T>(context: Record<string, string>, use: (app: App) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'taaliq-infra-'))
  try {
    for (const [file, text] of Object.entries(standIns)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    const [outdir, bundles, pages] = [
      join(folder, 'cdk.out'),
      join(folder, 'functions'),
      join(folder, 'pages'),
    ]
    return use(createApp({ outdir, bundles, pages, context }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const standIns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    functionNames.map(name => [
      `functions/${name}/index.mjs`,
      `export const handler = async () => '${name}'\n`,
    ]),
  ),
  'pages/embed/v1.js': 'loader',
  'pages/console/index.html': 'page',
}
