import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Installation } from './installation.ts'
import { resolveTemplate } from './resolve-template.ts'
import { type Distribution, readDistribution } from './resources/distribution.ts'
import { type LambdaFunction, readFunctions } from './resources/functions.ts'
import { type HostedFiles, readHostedFiles } from './resources/hosted-files.ts'
import { type HttpApi, readHttpApi } from './resources/http-api.ts'
import { type EncryptionKey, readKeys } from './resources/keys.ts'
import { type MailEvents, readMailEvents } from './resources/mail-events.ts'
import { type Queue, readQueues } from './resources/queues.ts'
import type { Resource } from './resources/resource.ts'
import { readSchedules, type Schedule } from './resources/schedules.ts'
import { readSecrets, type Secret } from './resources/secrets.ts'
import { readStreamMappings, type StreamMapping } from './resources/stream-mappings.ts'
import { readTables, type Table } from './resources/tables.ts'
import { readUserPools, type UserPool } from './resources/user-pools.ts'
import { Template } from './template.ts'

/** Everything of the stack that runs, resolved from its template. */
export type Deployment = {
  readonly installation: Installation
  readonly functions: readonly LambdaFunction[]
  readonly tables: readonly Table[]
  readonly api: HttpApi
  readonly distribution: Distribution
  /** What is uploaded to each bucket, by its domain. */
  readonly files: readonly HostedFiles[]
  readonly mappings: readonly StreamMapping[]
  readonly schedules: readonly Schedule[]
  readonly keys: readonly EncryptionKey[]
  readonly secrets: readonly Secret[]
  readonly queues: readonly Queue[]
  readonly userPools: readonly UserPool[]
  /** Addresses and domains that mail may be sent from. */
  readonly mailIdentities: readonly string[]
  readonly configurationSets: readonly string[]
  readonly mailEvents: readonly MailEvents[]
  /** The stack's outputs by their names. */
  readonly outputs: Readonly<Record<string, string>>
}

/** Reads the stacks of a cloud assembly, as `cdk synth` leaves it. */
export const readDeployment = async (assemblyFolder: string, publicUrl: string): Promise<Deployment> => {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(assemblyFolder, file), 'utf8'))
  const stackNames = stacksIn(v.parse(Manifest, await read('manifest.json')))
  const templates = await Promise.all(
    stackNames.map(async name => [name, v.parse(Template, await read(`${name}.template.json`))] as const),
  )
  const assets = await Promise.all(stackNames.map(name => read(`${name}.assets.json`)))
  const codeFolders = new Map(assets.flatMap(each => codeFoldersOf(each, assemblyFolder)))
  const installation = { region: 'eu-central-1', accountId: '000000000000', publicUrl }
  return createDeployment(new Map(templates), installation, codeFolders)
}

/**
 * `templates` are the stacks' by their names, each after those that it imports from; the outputs are the last one's.
 * `codeFolders` are the unpacked assets by the key they would be uploaded under.
 */
export const createDeployment = (
  templates: ReadonlyMap<string, Template>,
  place: Omit<Installation, 'stackName'>,
  codeFolders: ReadonlyMap<string, string>,
): Deployment => {
  const resources: Resource[] = []
  let imports: Record<string, string> = {}
  let last: { installation: Installation; outputs: Record<string, string> } | undefined
  for (const [stackName, template] of templates) {
    const installation = { ...place, stackName }
    const resolved = resolveTemplate(template, { installation, types: typesThatRun, imports })
    resources.push(...resolved.resources)
    imports = { ...imports, ...resolved.exports }
    last = { installation, outputs: resolved.outputs }
  }
  if (!last) throw new Error('There is no stack to run')

  const functions = readFunctions(resources, codeFolders)
  const tables = readTables(resources)
  const namesOf = (type: string) => resources.filter(resource => resource.type === type).map(({ ref }) => ref)
  return {
    ...last,
    functions,
    tables,
    api: readHttpApi(resources, functions),
    distribution: readDistribution(resources),
    files: readHostedFiles(resources, codeFolders),
    mappings: readStreamMappings(resources, functions, tables),
    schedules: readSchedules(resources, functions),
    keys: readKeys(resources),
    secrets: readSecrets(resources),
    queues: readQueues(resources),
    userPools: readUserPools(resources),
    mailIdentities: namesOf('AWS::SES::EmailIdentity'),
    configurationSets: namesOf('AWS::SES::ConfigurationSet'),
    mailEvents: readMailEvents(resources, functions),
  }
}

const typesThatRun = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::OriginRequestPolicy',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::Rule',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::S3::Bucket',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
  'Custom::CDKBucketDeployment',
  'Custom::S3AutoDeleteObjects',
]

const Manifest = v.object({
  artifacts: v.record(
    v.string(),
    v.object({
      type: v.string(),
      environment: v.optional(v.string(), ''),
      dependencies: v.optional(v.array(v.string()), []),
    }),
  ),
})

/** Those of the one region there is here, each after what it depends on. */
const stacksIn = ({ artifacts }: v.InferOutput<typeof Manifest>): string[] => {
  const stacks = Object.entries(artifacts).filter(
    ([, { type, environment }]) => type === 'aws:cloudformation:stack' && !environment.endsWith('/us-east-1'),
  )
  const before = ([name]: (typeof stacks)[number]): number =>
    stacks.filter(([, { dependencies }]) => dependencies.includes(name)).length
  return stacks.toSorted((one, other) => before(other) - before(one)).map(([name]) => name)
}

const Assets = v.object({
  files: v.record(
    v.string(),
    v.object({
      source: v.object({ path: v.string(), packaging: v.picklist(['zip', 'file']) }),
      destinations: v.record(v.string(), v.object({ objectKey: v.string() })),
    }),
  ),
})

const codeFoldersOf = (assets: unknown, assemblyFolder: string) =>
  Object.values(v.parse(Assets, assets).files).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(
      ({ objectKey }) => [objectKey, join(assemblyFolder, source.path)] as const,
    ),
  )
