import { cp, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDeployment } from '../../../local/deployment.ts'
import type { RunningTwin } from '../start-twin.ts'

/**
 * Lets every second request of a function be answered by its bundle in `released`. The twin loads a bundle with the first
 * request to it, so this comes before. A function that was not released yet stays as it is.
 */
export const answerInTurns = async ({ dataFolder, url }: RunningTwin, released: string): Promise<void> => {
  const { functions } = await readDeployment(join(dataFolder, 'cdk.out'), url)
  const known = await readdir(released)
  for (const { folder, codeFolder } of functions.filter(fn => known.includes(fn.folder))) {
    const now = `${codeFolder}.now`
    await rename(codeFolder, now)
    await cp(now, join(codeFolder, 'now'), { recursive: true })
    await cp(join(released, folder), join(codeFolder, 'before'), { recursive: true })
    await writeFile(join(codeFolder, 'index.mjs'), inTurns)
  }
}

const inTurns = `
import * as now from './now/index.mjs'
import * as before from './before/index.mjs'
let turn = 0
export const handler = (event, context) => {
  turn += 1
  return (turn % 2 === 0 ? now : before).handler(event, context)
}
`
