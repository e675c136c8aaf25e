import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { EmailAddress } from '../../shared/contract/email-address.ts'
import { SiteName } from '../../shared/contract/names.ts'
import { locales } from '../../shared/domain/locale.ts'
import { roles } from '../../shared/domain/member.ts'
import { DisplayName } from './display-name.ts'
import { createOperator } from './operator.ts'
import { readOutputs } from './read-outputs.ts'
import { runCommand } from './run-command.ts'

const usage = `npm run site -- create <site> --stage <stage> --origin <https://…> [--origin …] [--locale ar] [--at-once] [--per-minute 10]
npm run site -- invite <site> <e-mail> --stage <stage> --name <display name> [--role moderator|admin|viewer] [--locale ar]`

const Origin = v.pipe(
  v.string(),
  v.check(
    origin => URL.parse(origin)?.origin === origin,
    'an origin is like https://news.example, without a path',
  ),
)

const Options = v.object({
  stage: v.optional(v.string(), 'personal'),
  locale: v.optional(v.picklist(locales), 'ar'),
  origin: v.optional(v.array(Origin), []),
  'at-once': v.optional(v.boolean(), false),
  'per-minute': v.optional(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1)), '10'),
  name: v.optional(DisplayName),
  role: v.optional(v.picklist(roles), 'moderator'),
})

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stage: { type: 'string' },
    locale: { type: 'string' },
    origin: { type: 'string', multiple: true },
    'at-once': { type: 'boolean' },
    'per-minute': { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
  },
})

/** `npm run site`: the first site and the first administrator, with the operator's own credentials. */
const run = async (): Promise<string | undefined> => {
  const [command, site, email] = positionals
  const options = v.parse(Options, values)
  if (!v.is(SiteName, site)) return undefined

  if (command === 'create' && options.origin.length > 0) {
    const operator = await operatorOf(options.stage)
    const outcome = await operator.createSite({
      site,
      locale: options.locale,
      origins: options.origin,
      publishes: options['at-once'] ? 'at-once' : 'held',
      commentsPerMinute: options['per-minute'],
    })
    return outcome === 'added' ? `${site} is there.` : `${site} was there already and stays as it is.`
  }
  if (
    command === 'invite' &&
    v.is(EmailAddress, email) &&
    typeof email === 'string' &&
    options.name !== undefined
  ) {
    const operator = await operatorOf(options.stage)
    await operator.invite(site, { email, name: options.name, role: options.role, locale: options.locale })
    return `${options.name} is a member of ${site}, as ${options.role}.`
  }
  return undefined
}

const operatorOf = async (stage: string) => {
  const { region, resources } = await readOutputs(stage)
  return createOperator(resources, { region })
}

await runCommand(async () => {
  const done = await run()
  if (done === undefined) console.error(usage)
  else console.log(done)
  return done === undefined ? 1 : 0
})
