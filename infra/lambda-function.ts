import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Function as CloudFunction, Code, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/** What every function is given. */
export type Deployed = {
  settings: Settings
  bundles: string
  /** Where everybody finds us, without a trailing slash. */
  publicUrl: string
}

type Shape = Deployed & {
  /** The folder under `functions/`. */
  name: string
  timeoutSeconds: number
  /** CPU comes in proportion, a whole one at 1,769: https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
  memoryMegabytes: number
}

/** One grant: it names each action and each resource. */
export type Permission = {
  actions: readonly string[]
  on: readonly string[]
  conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/**
 * The shape all functions share: a prebuilt bundle on Node 24 and arm64, a log group and a role of its own. The role may
 * write that log and nothing else: whoever owns a thing grants it, permission and variables together.
 */
export class LambdaFunction extends Construct {
  readonly function: CloudFunction
  readonly #role: Role

  constructor(scope: Construct, id: string, shape: Shape) {
    super(scope, id)
    const { name, bundles, settings, timeoutSeconds, memoryMegabytes } = shape
    const logGroup = new LogGroup(this, 'Log', {
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.#role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    this.function = new CloudFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(builtBundle(bundles, name)),
      role: this.#role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMegabytes,
    })
    this.allow({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], on: [logGroup.logGroupArn] })
    this.give({
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_METRICS_NAMESPACE: 'Taaliq',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    })
  }

  allow({ actions, on, conditions = {} }: Permission): void {
    this.#role.addToPrincipalPolicy(
      new PolicyStatement({ actions: [...actions], resources: [...on], conditions }),
    )
  }

  give(variables: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(variables)) this.function.addEnvironment(name, value)
  }
}

const builtBundle = (bundles: string, name: string): string => {
  const folder = join(bundles, name)
  if (existsSync(join(folder, 'index.mjs'))) return folder
  throw new Error(`There is no bundle in ${folder}: run \`npm run build\` first`)
}
