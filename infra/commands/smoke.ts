import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { SiteName } from '../../shared/contract/names.ts'
import { createDeployedThread } from './deployed-thread.ts'
import { followComment } from './follow-comment.ts'
import { runCommand } from './run-command.ts'

const usage = `npm run smoke -- --url <https://…> --site <site>
SMOKE_TOKEN=<a moderator's access token> npm run smoke -- …`

const Options = v.object({ url: v.pipe(v.string(), v.url()), site: SiteName })

/** `npm run smoke`: whether a deployed Taaliq does what it is for. It knows of it what anybody knows, its address. */
const run = async (): Promise<number> => {
  const { values } = parseArgs({ options: { url: { type: 'string' }, site: { type: 'string' } } })
  const read = v.safeParse(Options, values)
  if (!read.success) {
    console.error(usage)
    return 1
  }

  const { SMOKE_TOKEN: token } = process.env
  const moderates = token !== undefined && token !== ''
  const thread = createDeployedThread({
    ...read.output,
    thread: `smoke-${randomUUID()}`,
    ...(moderates ? { token } : {}),
  })
  if (!moderates) console.log('SMOKE_TOKEN holds no moderator’s access token: nothing will be published.')
  // What fails is told where it fails.
  return followComment({ thread, moderates, tell: console.log }).then(
    () => 0,
    () => 1,
  )
}

await runCommand(run)
