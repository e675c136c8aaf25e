import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** Runs `cdk` in the operator's terminal, where it asks and answers for itself. */
export const runCdk = async (parameters: readonly string[]): Promise<void> => {
  console.log(`\n$ cdk ${parameters.join(' ')}`)
  const cdk = spawn(`${project}node_modules/.bin/cdk`, parameters, { cwd: project, stdio: 'inherit' })
  const [exitCode] = await once(cdk, 'exit')
  if (exitCode !== 0) throw new Error(`cdk ${parameters[0]} did not succeed; what it says stands above.`)
}
