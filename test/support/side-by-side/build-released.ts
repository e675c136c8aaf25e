import { execFile } from 'node:child_process'
import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const project = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Builds what was last released, of this repository's own history, into `folder`. The release is the commit that recorded its
 * templates; `TAALIQ_RELEASE` names another.
 */
export const buildReleased = async (folder: string): Promise<{ commit: string; bundles: string }> => {
  const { TAALIQ_RELEASE: named } = process.env
  const commit = named ?? (await git('log', '-1', '--format=%H', '--', 'infra/released'))
  await mkdir(folder, { recursive: true })
  const archive = join(folder, 'released.tar')
  await git('archive', `--output=${archive}`, commit)
  await run('tar', ['-xf', archive, '-C', folder])
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'))
  await run(process.execPath, ['build.ts'], { cwd: folder })
  return { commit, bundles: join(folder, 'dist/functions') }
}

const git = async (...words: string[]): Promise<string> =>
  (await run('git', words, { cwd: project })).stdout.trim()
