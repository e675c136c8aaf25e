import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { placeAssembly } from './assembly.ts'
import { openCheckpoints } from './checkpoints.ts'
import { createTables } from './create-tables.ts'
import { openDeadLetters } from './dead-letters.ts'
import { createDemo } from './demo/routes.ts'
import { readDeployment } from './deployment.ts'
import { startDynoxide } from './dynoxide.ts'
import { openBucket } from './edge/bucket.ts'
import { createEdge } from './edge/create-edge.ts'
import { openGateway } from './gateway.ts'
import { createHttpApi } from './http-api.ts'
import { createInvoke } from './invoke.ts'
import { createLambda, type Lambda } from './lambda.ts'
import { createLocalRoutes } from './local-routes.ts'
import { createLogFile } from './log-file.ts'
import { createProcesses } from './processes.ts'
import { keepSchedules } from './schedule.ts'
import { seed } from './seed.ts'
import { startServices } from './services/start-services.ts'
import { followStream } from './stream.ts'
import { writeOperatorEnv } from './write-operator-env.ts'
import { createWriteProbe } from './write-probe.ts'

export type TwinOptions = {
  readonly port: number
  /** Everything the twin keeps; an empty folder is a new installation. */
  readonly dataFolder: string
  /** Whether the gateway keeps the template's throttle. */
  readonly throttle: boolean
  /** Whether the edge keeps what it may. */
  readonly cached: boolean
}

export type Twin = { readonly url: string; readonly close: () => Promise<void> }

/**
 * The local twin: the synthesized template with its bundles and its policies, on this machine alone. It serves when
 * this resolves; `close` ends everything it started.
 */
export const startTwin = async ({ port, dataFolder, throttle, cached }: TwinOptions): Promise<Twin> => {
  const url = `http://localhost:${port}`
  await using starting = new AsyncDisposableStack()
  const closeLast = <TPart extends { close: () => unknown }>(part: TPart): TPart =>
    starting.adopt(part, async ({ close }) => {
      await close()
    })

  const gateway = closeLast(await openGateway(port, url))
  await mkdir(dataFolder, { recursive: true })
  const assemblyFolder = join(dataFolder, 'cdk.out')
  const processes = closeLast(createProcesses())
  const dynoxide = closeLast(await startDynoxide(dataFolder, processes))
  await placeAssembly(assemblyFolder, processes)

  const deployment = await readDeployment(assemblyFolder, url)
  const { installation, functions, tables, mappings, schedules, api, distribution, files } = deployment
  const { region, accountId } = installation

  const ending = new AbortController()
  starting.defer(() => ending.abort())
  const lambdas = new Map<string, Lambda>()
  const invoke = createInvoke(lambdas, ending.signal)
  const services = closeLast(
    await startServices({ deployment, dataFolder, publicUrl: url, databaseUrl: dynoxide.url, invoke }),
  )
  const operator = { region, credentials: services.operatorCredentials }
  const database = new DynamoDBClient({ ...operator, endpoint: dynoxide.url })
  const streams = new DynamoDBStreamsClient({ ...operator, endpoint: dynoxide.url })
  await createTables(database, tables)
  await seed(deployment, { ...operator, endpoint: services.endpointUrl })
  closeLast(writeOperatorEnv(dataFolder, { ...operator, endpointUrl: services.endpointUrl }))

  const log = createLogFile(join(dataFolder, 'functions.log'))
  for (const deployed of functions) {
    const { endpointUrl } = services
    const credentials = services.credentialsFor(deployed.folder)
    lambdas.set(
      deployed.name,
      closeLast(createLambda(deployed, { region, endpointUrl, credentials, processes, log })),
    )
  }
  const checkpoints = openCheckpoints(join(dataFolder, 'checkpoints.json'))
  const deadLetters = openDeadLetters(join(dataFolder, 'dead-letters.jsonl'))
  for (const mapping of mappings) {
    closeLast(followStream({ mapping, region, database, streams, invoke, checkpoints, deadLetters }))
  }
  const kept = closeLast(keepSchedules(schedules, installation, invoke))

  const local = createLocalRoutes({
    writes: await createWriteProbe(database),
    log,
    deadLetters,
    processes,
    schedules: kept,
  })
    .route('/', services.app)
    .route('/', createDemo(url))
  const apiDomain = `${api.id}.execute-api.${region}.amazonaws.com`
  const serveApi = createHttpApi({ api, accountId, lambdas, throttled: throttle })
  const origins = new Map([[apiDomain, serveApi]])
  for (const hosted of files) origins.set(hosted.bucketDomain, await openBucket(hosted))
  const clock = () => performance.now() / 1000
  const edge = createEdge({ distribution, origins, keeps: cached, clock })
  gateway.serve({ local, edge, api: { domain: apiDomain, serve: serveApi } })
  starting.defer(gateway.close)

  const parts = starting.move()
  return { url, close: () => parts.disposeAsync() }
}
