import type { World } from '../world/open-world.ts'
import { measuredComment, measuredThread, origin } from './measured-comment.ts'
import type { Meter } from './open-meter.ts'

const shownComments = 20

/** Readers of a conversation, one who joins it, and one who writes too often; each but the last reads the settings anew. */
export const measureReading = async ({ world, measure, write }: Meter) => {
  for (let written = 0; written < shownComments; written += 1) await write('open')
  const open = { site: 'open', thread: measuredThread }
  const askAnew = (act: () => Promise<unknown>) => {
    world.pass(31)
    return measure(act)
  }
  const list = await askAnew(() => world.list(open, { limit: 50 }))
  const ifNoneMatch = { 'if-none-match': tagOf(world) }
  const unchanged = await askAnew(() => world.list(open, { limit: 50 }, ifNoneMatch))
  const head = await askAnew(() => world.ask({ method: 'HEAD', path: commentsPath }))
  const counts = await askAnew(() => world.counts('open', threads))
  const page = await askAnew(() => world.page(open))
  const preflight = await askAnew(() =>
    world.ask({ method: 'OPTIONS', path: commentsPath, headers: wantsToPost }),
  )
  const comment = await measure(() => write('daily'))
  const strict = { site: 'strict', thread: measuredThread }
  await world.submit(strict, measuredComment(1))
  const { name, email, content } = measuredComment(2)
  const asBrowser = { headers: { accept: 'text/html' } }
  const refused = await measure(() => world.submitForm(strict, { name, email, content }, asBrowser))
  return {
    'a list': list,
    'a list unchanged': unchanged,
    'a list by HEAD': head,
    'the counts of 20 threads': counts,
    'a thread as HTML': page,
    'a preflight': preflight,
    'a comment': comment,
    'a form beyond the limit': refused,
  }
}

const commentsPath = `/v1/sites/open/threads/${measuredThread}/comments?limit=50`
const threads = Array.from({ length: 20 }, (_, index) => `wp-${104_220 + index}`)
const wantsToPost = { origin, 'access-control-request-method': 'POST' }

const tagOf = ({ answers }: World): string =>
  answers.at(-1)?.headers.find(([name]) => name === 'etag')?.[1] ?? ''
