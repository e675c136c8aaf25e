import * as v from 'valibot'
import { stages } from './stages.ts'

/** A queue's index takes 1,000 writes a second, and each comment writes it once: design, section 5. */
const writesPerSecond = 1000

const address = 'must be an e-mail address of yours, such as comments@news.example'
const count = 'must be a whole number of requests, 1 or more'
const Requests = v.pipe(v.number(count), v.integer(count), v.minValue(1, count))

const delay = 'must be a whole number of seconds, from 0 to 900'
const Delay = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.digits(), v.toNumber())], delay),
  v.integer(delay),
  v.minValue(0, delay),
  v.maxValue(900, delay),
)

const StageSettings = v.strictObject(
  {
    mail: v.strictObject(
      {
        from: v.pipe(v.string(address), v.email(address)),
        /** How long a decision can be taken back before a commenter is told of it. */
        delaySeconds: Delay,
      },
      missingOrUnknown,
    ),
    /** Comments, addresses, keys and people outlive the stack; within it they can be restored, and not deleted. */
    keepsData: v.boolean('must be true (data outlive the stack) or false (they go with it)'),
    logRetentionDays: v.picklist(
      [1, 3, 5, 7, 14, 30],
      'must be 1, 3, 5, 7, 14 or 30: no log is kept for longer than 30 days',
    ),
    /** Of all clients together: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html */
    throttle: v.pipe(
      v.strictObject({ requestsPerSecond: Requests, burst: Requests }, missingOrUnknown),
      v.check(
        ({ requestsPerSecond, burst }) => requestsPerSecond + burst < writesPerSecond,
        `must let fewer than ${writesPerSecond} requests through in a second (requestsPerSecond + burst)`,
      ),
    ),
  },
  missingOrUnknown,
)

export type StageSettings = v.InferInput<typeof StageSettings>
export type Settings = v.InferOutput<typeof StageSettings> & { stage: string }

/**
 * The settings of a stage. What `mail` names takes the place of the stage's own.
 * @throws Error that names each setting that cannot be used, and why
 */
export const readSettings = (
  stage: unknown,
  mail: { from?: unknown; delaySeconds?: unknown } = {},
  known: Stages = stages,
): Settings => {
  if (typeof stage !== 'string' || !Object.hasOwn(known, stage)) {
    throw new Error(
      `stage: there is no “${String(stage)}”; choose with -c stage=<${Object.keys(known).join('|')}>`,
    )
  }
  const settings = v.safeParse(StageSettings, withMail(known[stage] ?? {}, mail))
  if (settings.success) return { ...settings.output, stage }
  const complaints = settings.issues.map(issue => `  ${v.getDotPath(issue)} ${issue.message}`)
  throw new Error([`The settings of stage “${stage}” cannot be used:`, ...complaints].join('\n'))
}

type Stages = Readonly<Record<string, { mail?: object }>>

const withMail = (stage: { mail?: object }, mail: Record<string, unknown>) => {
  const named = Object.entries(mail).filter(([, value]) => value !== undefined)
  return named.length === 0 ? stage : { ...stage, mail: { ...stage.mail, ...Object.fromEntries(named) } }
}

function missingOrUnknown({ expected }: { expected: string | null }): string {
  return expected === 'never' ? 'is not a setting' : 'is missing'
}
