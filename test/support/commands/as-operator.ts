import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import * as v from 'valibot'
import { runCommand } from './run-command.ts'

const Environment = v.record(v.string(), v.string())

/** `npm run <command> -- …` with the AWS settings that a twin wrote beside its data. */
export const asOperator =
  (dataFolder: string) =>
  async (command: string, ...options: readonly string[]) => {
    const settings = parseEnv(await readFile(join(dataFolder, 'operator.env'), 'utf8'))
    return runCommand(command, options, v.parse(Environment, settings))
  }
