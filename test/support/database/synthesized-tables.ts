import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placeAssembly } from '../../../local/assembly.ts'
import { readDeployment } from '../../../local/deployment.ts'
import type { Processes } from '../../../local/processes.ts'
import type { Table } from '../../../local/resources/tables.ts'

let read: Promise<readonly Table[]> | undefined

/**
 * The tables of the template as it would be deployed from the sources as they are now: the one that every twin runs,
 * since to load the CDK takes longer than most tests.
 */
export const synthesizedTables = (processes: Pick<Processes, 'adopt'>): Promise<readonly Table[]> => {
  read ??= readTables(processes)
  return read
}

const readTables = async (processes: Pick<Processes, 'adopt'>): Promise<readonly Table[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'taaliq-assembly-'))
  try {
    await placeAssembly(folder, processes)
    return (await readDeployment(folder, 'http://localhost:3000')).tables
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
