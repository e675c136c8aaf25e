import { Hono } from 'hono'
import type { Deployment } from '../deployment.ts'
import type { Invoke } from '../invoke.ts'
import { createCloudFormation } from './cloudformation/create-cloudformation.ts'
import { createCognito } from './cognito/create-cognito.ts'
import { createUserStore } from './cognito/create-user-store.ts'
import { capacityRoutes } from './dynamodb/capacity-routes.ts'
import { createCapacityLog } from './dynamodb/create-capacity-log.ts'
import { createDatabase } from './dynamodb/create-database.ts'
import { createDynamoDb } from './dynamodb/create-dynamodb.ts'
import { createFaults } from './faults/create-faults.ts'
import { faultRoutes } from './faults/fault-routes.ts'
import { createServiceServer } from './http/create-service-server.ts'
import { listen, stopListening } from './http/listen.ts'
import { checkPolicies } from './iam/check-policies.ts'
import { type Credentials, createAccessKeys } from './iam/create-access-keys.ts'
import { createAuthorizer } from './iam/create-authorizer.ts'
import { functionCaller } from './iam/function-caller.ts'
import { createKms } from './kms/create-kms.ts'
import { createLambda } from './lambda/create-lambda.ts'
import { startOidc } from './oidc/start-oidc.ts'
import { createSecretsManager } from './secrets/create-secrets-manager.ts'
import { createMailStore } from './ses/create-mail-store.ts'
import { createPublishEvents } from './ses/create-publish-events.ts'
import { createSes } from './ses/create-ses.ts'
import { mailRoutes } from './ses/mail-routes.ts'

export type ServicesNeeds = {
  readonly deployment: ServedDeployment
  readonly dataFolder: string
  /** Where people see the twin, without a trailing slash. */
  readonly publicUrl: string
  /** Where the database process listens. */
  readonly databaseUrl: string
  readonly invoke: Invoke
}

/** The part of a deployment that AWS's services know of. */
export type ServedDeployment = Pick<
  Deployment,
  | 'installation'
  | 'functions'
  | 'tables'
  | 'keys'
  | 'secrets'
  | 'userPools'
  | 'mailIdentities'
  | 'configurationSets'
  | 'mailEvents'
  | 'outputs'
>

export type Services = {
  /** The value for `AWS_ENDPOINT_URL`. */
  readonly endpointUrl: string
  /** The access key of a function, by its folder. */
  credentialsFor(folder: string): Credentials
  /** May do everything: for the seed, the streams, the table maker. */
  readonly operatorCredentials: Credentials
  /** The routes under `/local/` that belong to the services. */
  readonly app: Hono
  close(): Promise<void>
}

/** Starts the stand-ins for AWS's services, behind the template's own IAM policies. */
export const startServices = async (needs: ServicesNeeds): Promise<Services> => {
  const { deployment, dataFolder, publicUrl, databaseUrl, invoke } = needs
  const { functions, tables, keys, secrets, userPools } = deployment
  const { mailIdentities, configurationSets, mailEvents, installation, outputs } = deployment
  const { region, accountId } = installation
  const arnPrefix = (service: string) => `arn:aws:${service}:${region}:${accountId}:`

  const accessKeys = createAccessKeys()
  const callers = functions.map(lambda => functionCaller(lambda, accountId))
  await Promise.all(callers.map(checkPolicies))
  const credentials = new Map(callers.map(caller => [caller.folder, accessKeys.issue(caller)]))
  const faults = createFaults()
  const capacityLog = createCapacityLog()
  const database = createDatabase(databaseUrl)
  const mails = createMailStore(dataFolder)
  const users = createUserStore(dataFolder)

  const server = createServiceServer({
    accessKeys,
    faults,
    authorize: createAuthorizer(resource => keys.find(({ arn }) => arn === resource)?.policy),
    services: {
      dynamodb: createDynamoDb({ tables, arnPrefix: arnPrefix('dynamodb'), database, capacityLog }),
      ses: createSes({
        resources: { arnPrefix: arnPrefix('ses'), identities: mailIdentities, configurationSets },
        mails,
        publishEvents: createPublishEvents({ mailEvents, installation, invoke }),
        now: () => new Date(),
      }),
      kms: createKms({ keys: keys.filter(({ spec }) => spec === 'RSA_3072'), dataFolder }),
      secretsmanager: createSecretsManager({ secrets, dataFolder }),
      'cognito-idp': createCognito({ userPools, users }),
      lambda: createLambda({ functions, invoke }),
      cloudformation: createCloudFormation({ installation, outputs }),
    },
  })
  const oidc = await startOidc({ userPools, users, dataFolder, publicUrl })

  return {
    endpointUrl: await listen(server),
    credentialsFor: folder => {
      const issued = credentials.get(folder)
      if (!issued) throw new Error(`The template has no function ${folder}`)
      return issued
    },
    operatorCredentials: accessKeys.issue({ kind: 'operator' }),
    app: new Hono()
      .route('/', mailRoutes(mails))
      .route('/', capacityRoutes(capacityLog))
      .route('/', faultRoutes(faults))
      .route('/', oidc.routes),
    close: async () => {
      await Promise.all([stopListening(server), oidc.close()])
      database.close()
    },
  }
}
