import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { acknowledge } from './acknowledge.ts'
import { acknowledged } from './acknowledged.ts'
import { DataStack } from './data-stack.ts'
import { EdgeStack, needsEdgeStack } from './edge-stack.ts'
import { namedSettings, readSettings } from './settings.ts'
import { TaaliqStack } from './stack.ts'

type Needs = {
  /** Where the cloud assembly goes. */
  outdir: string
  /** Where the bundles lie, one folder a function, as `npm run build` leaves them. */
  bundles?: string
  /** Where the widget and the console lie, as `npm run build` leaves them. */
  pages?: string
  /** What the CLI would be given with `-c`: `stage` (else the smallest, `personal`), and whatever may be named of its settings. */
  context?: Readonly<Record<string, string>>
}

/**
 * The CDK app: `taaliq-<stage>`, which runs, `taaliq-<stage>-data`, which is kept, and where a stage has a domain or a firewall
 * `taaliq-<stage>-edge`. It asks nothing of AWS, so it synthesizes offline, without credentials, and always the same.
 */
export const createApp = ({
  outdir,
  bundles = builtBundles,
  pages = builtPages,
  context = {},
}: Needs): App => {
  const app = new App({ outdir, context: { ...fixed, ...context }, analyticsReporting: false })
  const stage: unknown = app.node.tryGetContext('stage') ?? 'personal'
  const named = Object.fromEntries(namedSettings.map(name => [name, app.node.tryGetContext(name)]))
  const settings = readSettings(stage, named)
  const name = `taaliq-${settings.stage}`

  const data = new DataStack(app, `${name}-data`, settings)
  if (needsEdgeStack(settings)) new EdgeStack(app, `${name}-edge`, settings)
  const main = new TaaliqStack(app, name, { settings, bundles, pages, data })
  acknowledge({ data, main }, acknowledged(settings))
  return app
}

const fixed = {
  // Where in the code a construct was made: it would write this machine's folders into the assembly.
  'aws:cdk:disable-creation-stack-traces': true,
  'aws:cdk:disable-stack-trace': true,
  // What runs names what is kept by exports, which CloudFormation will not let go while they are used; said, or the CDK warns.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
}

const builtBundles = fileURLToPath(new URL('../dist/functions/', import.meta.url))
const builtPages = fileURLToPath(new URL('../dist/pages/', import.meta.url))
