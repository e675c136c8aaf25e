import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { readSettings } from './settings.ts'
import { TaaliqStack } from './stack.ts'

type Needs = {
  /** Where the cloud assembly goes. */
  outdir: string
  /** Where the bundles lie, one folder a function, as `npm run build` leaves them. */
  bundles?: string
  /** What the CLI would be given with `-c`: `stage` (else the smallest, `personal`), `mail.from` and `mail.delaySeconds`. */
  context?: Readonly<Record<string, string>>
}

/**
 * The CDK app: one stack, `taaliq-<stage>`. It asks nothing of AWS, so it synthesizes offline, without credentials, and
 * always the same.
 */
export const createApp = ({ outdir, bundles = builtBundles, context = {} }: Needs): App => {
  const app = new App({ outdir, context: { ...quiet, ...context }, analyticsReporting: false })
  const stage: unknown = app.node.tryGetContext('stage') ?? 'personal'
  const settings = readSettings(stage, {
    from: app.node.tryGetContext('mail.from'),
    delaySeconds: app.node.tryGetContext('mail.delaySeconds'),
  })

  new TaaliqStack(app, `taaliq-${settings.stage}`, { settings, bundles })
  return app
}

/** Where in the code a construct was made: it would write this machine's folders into the assembly. */
const quiet = { 'aws:cdk:disable-creation-stack-traces': true, 'aws:cdk:disable-stack-trace': true }

const builtBundles = fileURLToPath(new URL('../dist/functions/', import.meta.url))
