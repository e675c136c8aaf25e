import { readFile } from 'node:fs/promises'
import { functionPids } from '../function-pids.ts'
import { firstPath } from './first-event.ts'

/**
 * The variables that the twin gives to reader-api, its access key and the services' endpoint among them, as a running
 * instance has them (Linux: proc(5), `/proc/pid/environ`).
 */
export const functionEnvironment = async (url: string): Promise<Record<string, string>> => {
  await fetch(`${url}${firstPath}`)
  const [pid] = await functionPids(url, 'reader-api')
  const variables = await readFile(`/proc/${pid}/environ`, 'utf8')
  return Object.fromEntries(variables.split('\0').filter(Boolean).map(nameAndValue))
}

const nameAndValue = (variable: string): [string, string] => {
  const separator = variable.indexOf('=')
  return [variable.slice(0, separator), variable.slice(separator + 1)]
}
