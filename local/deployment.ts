import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Installation } from './installation.ts'
import { resolveTemplate } from './resolve-template.ts'
import { type LambdaFunction, readFunctions } from './resources/functions.ts'
import { type HttpApi, readHttpApi } from './resources/http-api.ts'
import { type EncryptionKey, readKeys } from './resources/keys.ts'
import { type MailEvents, readMailEvents } from './resources/mail-events.ts'
import { type Queue, readQueues } from './resources/queues.ts'
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

/** Reads the one stack of a cloud assembly, as `cdk synth` leaves it. */
export const readDeployment = async (assemblyFolder: string, publicUrl: string): Promise<Deployment> => {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(assemblyFolder, file), 'utf8'))
  const stackName = stackIn(v.parse(Manifest, await read('manifest.json')))
  const [template, assets] = await Promise.all([
    read(`${stackName}.template.json`),
    read(`${stackName}.assets.json`),
  ])
  const installation = { stackName, region: 'eu-central-1', accountId: '000000000000', publicUrl }
  return createDeployment(v.parse(Template, template), installation, codeFoldersOf(assets, assemblyFolder))
}

/** `codeFolders` are the unpacked assets by the key they would be uploaded under. */
export const createDeployment = (
  template: Template,
  installation: Installation,
  codeFolders: ReadonlyMap<string, string>,
): Deployment => {
  const { resources, outputs } = resolveTemplate(template, installation, typesThatRun)
  const functions = readFunctions(resources, codeFolders)
  const tables = readTables(resources)
  const namesOf = (type: string) => resources.filter(resource => resource.type === type).map(({ ref }) => ref)
  return {
    installation,
    functions,
    tables,
    api: readHttpApi(resources, functions),
    mappings: readStreamMappings(resources, functions, tables),
    schedules: readSchedules(resources, functions),
    keys: readKeys(resources),
    secrets: readSecrets(resources),
    queues: readQueues(resources),
    userPools: readUserPools(resources),
    mailIdentities: namesOf('AWS::SES::EmailIdentity'),
    configurationSets: namesOf('AWS::SES::ConfigurationSet'),
    mailEvents: readMailEvents(resources, functions),
    outputs,
  }
}

const typesThatRun = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
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
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
]

const Manifest = v.object({ artifacts: v.record(v.string(), v.object({ type: v.string() })) })

const stackIn = ({ artifacts }: v.InferOutput<typeof Manifest>): string => {
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack')
  const [[name] = [], ...others] = stacks
  if (name === undefined || others.length > 0) throw new Error('The local twin runs one stack')
  return name
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

const codeFoldersOf = (assets: unknown, assemblyFolder: string): Map<string, string> =>
  new Map(
    Object.values(v.parse(Assets, assets).files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(
        ({ objectKey }) => [objectKey, join(assemblyFolder, source.path)] as const,
      ),
    ),
  )
