import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as v from 'valibot'
import { readStack } from './read-stack.ts'
import { runCommand } from './run-command.ts'

/** What may be rotated, by the output that names it, and what that ends. The secret that names people is not among them. */
const secrets = {
  'decision-links': {
    output: 'DecisionLinkSecret',
    ends: 'In force within a minute. Links in moderators’ mails written with the version before still count; those of the one before that are dead.',
  },
  'subscription-links': {
    output: 'SubscriptionLinkSecret',
    ends: 'In force within a minute. Links in commenters’ mails written with the version before still count; those of the one before that are dead, and can end no mails any more.',
  },
  signing: {
    output: 'SigningSecret',
    ends: 'In force within a minute. Receipts and cursors written with the version before still count; those of the one before that are void. What is sent again is taken for a new comment if it was first sent before.',
  },
} as const

type Rotated = keyof typeof secrets

const usage = `npm run rotate -- ${Object.keys(secrets).join('|')} --stage <stage>`

/** `npm run rotate`: a new version of a secret; the one before is kept beside it. */
const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { stage: { type: 'string', default: 'personal' } },
  })
  const [which = ''] = positionals
  if (!isRotated(which)) {
    console.error(usage)
    return 1
  }
  const { output, ends } = secrets[which]
  const { region, outputs } = await readStack(values.stage)
  const SecretId = v.parse(v.string(), outputs[output])
  await new SecretsManagerClient({ region }).send(
    new PutSecretValueCommand({ SecretId, SecretString: newSecret() }),
  )
  console.log(`${which}: rotated. ${ends}`)
  return 0
}

const isRotated = (which: string): which is Rotated => Object.hasOwn(secrets, which)

/** As the template has them made: 64 letters and digits. */
const newSecret = (): string =>
  Array.from({ length: 64 }, () => alphabet[randomInt(alphabet.length)]).join('')

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

await runCommand(run)
