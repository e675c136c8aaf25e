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

const domain = 'must be a domain of yours, such as comments.news.example'
const Domain = v.pipe(v.string(domain), v.regex(/^(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}$/, domain))

/** What CloudFront is given must come from there. */
const arnOf = (service: string, resource: string) =>
  v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^arn:aws:${service}:us-east-1:\\d{12}:${resource}/[\\w/-]+$`),
      `must be an ARN as the edge stack tells it: arn:aws:${service}:us-east-1:…:${resource}/…`,
    ),
  )

const StageSettings = v.strictObject(
  {
    /** The name people find us at; without one it is CloudFront's own. */
    domain: v.exactOptional(Domain),
    /** What the edge stack made: `npm run deploy` carries it over. */
    edge: v.optional(
      v.strictObject(
        {
          certificateArn: v.exactOptional(arnOf('acm', 'certificate')),
          webAclArn: v.exactOptional(arnOf('wafv2', 'global/webacl')),
        },
        missingOrUnknown,
      ),
      {},
    ),
    /** What a firewall looks at before CloudFront answers; it costs by the request, whatever it looks at: docs/cost.md. */
    firewall: v.picklist(
      ['off', 'writes', 'all'],
      'must be off, writes (what is sent to us) or all (what is read, too)',
    ),
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

/** What the command line may set, each as `-c <name>=<value>`. */
export const namedSettings = [
  'domain',
  'edge.certificateArn',
  'edge.webAclArn',
  'firewall',
  'mail.from',
  'mail.delaySeconds',
] as const

type Named = Readonly<Partial<Record<(typeof namedSettings)[number], unknown>>>

/**
 * The settings of a stage. What `named` names takes the place of the stage's own.
 * @throws Error that names each setting that cannot be used, and why
 */
export const readSettings = (stage: unknown, named: Named = {}, known: Stages = stages): Settings => {
  if (typeof stage !== 'string' || !Object.hasOwn(known, stage)) {
    throw new Error(
      `stage: there is no “${String(stage)}”; choose with -c stage=<${Object.keys(known).join('|')}>`,
    )
  }
  const settings = v.safeParse(StageSettings, withNamed({ ...known[stage] }, named))
  if (settings.success) return { ...settings.output, stage }
  const complaints = settings.issues.map(issue => `  ${v.getDotPath(issue)} ${issue.message}`)
  throw new Error([`The settings of stage “${stage}” cannot be used:`, ...complaints].join('\n'))
}

type Stages = Readonly<Record<string, object>>

const withNamed = (stage: Readonly<Record<string, unknown>>, named: Named): Record<string, unknown> => {
  const settings = { ...stage }
  for (const [path, value] of Object.entries(named).filter(([, each]) => each !== undefined)) {
    const [group = '', name] = path.split('.')
    settings[group] = name === undefined ? value : { ...groupOf(settings[group]), [name]: value }
  }
  return settings
}

const groupOf = v.parser(v.fallback(v.record(v.string(), v.unknown()), {}))

function missingOrUnknown({ expected }: { expected: string | null }): string {
  return expected === 'never' ? 'is not a setting' : 'is missing'
}
