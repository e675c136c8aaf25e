import { Hono } from 'hono'
import type { DeadLetters } from './dead-letters.ts'
import { homePage } from './home-page.ts'
import type { LogFile } from './log-file.ts'
import type { Processes } from './processes.ts'
import type { Schedules } from './schedule.ts'

type Needs = {
  /** Whether a write works at this moment. */
  readonly writes: () => Promise<boolean>
  readonly log: Pick<LogFile, 'read'>
  readonly deadLetters: Pick<DeadLetters, 'list'>
  readonly processes: Pick<Processes, 'list'>
  readonly schedules: Pick<Schedules, 'runAll'>
}

/** What the twin itself answers; none of it exists in the cloud. */
export const createLocalRoutes = ({ writes, log, deadLetters, processes, schedules }: Needs): Hono =>
  new Hono()
    .get('/', context => context.html(homePage))
    .get('/healthz', async context =>
      (await writes()) ? context.json({ status: 'ok' }) : context.json({ status: 'unavailable' }, 503),
    )
    .get('/local/logs', context => context.text(log.read().toString()))
    .get('/local/processes', context => context.json({ processes: processes.list() }))
    .get('/local/dead-letters', context => context.json({ deadLetters: deadLetters.list() }))
    .post('/local/schedules/run', async context => context.json({ ran: await schedules.runAll() }))
