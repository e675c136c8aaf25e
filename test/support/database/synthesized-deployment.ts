import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placeAssembly } from '../../../local/assembly.ts'
import { type Deployment, readDeployment } from '../../../local/deployment.ts'
import type { Processes } from '../../../local/processes.ts'

let read: Promise<Deployment> | undefined

/**
 * The template as it would be deployed from the sources as they are now: the one that every twin runs, since to load the CDK
 * takes longer than most tests. The bundles' folders are gone.
 */
export const synthesizedDeployment = (processes: Pick<Processes, 'adopt'>): Promise<Deployment> => {
  read ??= readOnce(processes)
  return read
}

const readOnce = async (processes: Pick<Processes, 'adopt'>): Promise<Deployment> => {
  const folder = await mkdtemp(join(tmpdir(), 'taaliq-assembly-'))
  try {
    await placeAssembly(folder, processes)
    return await readDeployment(folder, 'http://localhost:3000')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
