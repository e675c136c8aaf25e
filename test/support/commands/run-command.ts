import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Ran = { readonly exitCode: number; readonly printed: string; readonly complained: string }

const project = fileURLToPath(new URL('../../../', import.meta.url))

/** `npm run <name> -- …` as somebody types it who has these environment variables, the PATH and nothing else. */
export const runCommand = (
  name: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> => run('npm', ['run', '--silent', name, '--', ...options], environment)

/** What `npm run <name>` runs when all is built: a second build would take away what others are reading. */
export const runBuiltCommand = (name: string, options: readonly string[]): Promise<Ran> =>
  run(process.execPath, [`infra/commands/${name}.ts`, ...options])

const run = (
  file: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> =>
  new Promise(resolve => {
    const env = { ...environment, PATH: process.env['PATH'] }
    const command = execFile(file, parameters, { cwd: project, env }, (_, printed, complained) =>
      resolve({ exitCode: command.exitCode ?? -1, printed, complained }),
    )
  })
