import type { Hono } from 'hono'
import * as v from 'valibot'
import type { Deployment } from '../../../local/deployment.ts'
import { createHttpApi, type ServeRequest } from '../../../local/http-api.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { BehindEdge } from '../../../shared/http/behind-edge.ts'
import { toLambda } from '../../../shared/http/to-lambda.ts'
import type { World } from '../world/open-world.ts'

/** The template's HTTP API, whose functions are a world's apps, with the variables that the template gives them. */
export const serveApis = (
  { api, functions, installation }: Deployment,
  apis: World['apis'],
): ServeRequest => {
  const appOf: Readonly<Record<string, Hono<ApiEnv>>> = {
    'reader-api': apis.reader,
    'moderation-api': apis.moderation,
    'subscription-api': apis.subscriptions,
  }
  const lambdas = functions.flatMap(({ name, folder, environment }) => {
    const app = appOf[folder]
    return app ? [[name, { invoke: invokeOf(app, v.parse(BehindEdge, environment)) }] as const] : []
  })
  return createHttpApi({
    api,
    accountId: installation.accountId,
    lambdas: new Map(lambdas),
    throttled: false,
  })
}

const invokeOf = (app: Hono<ApiEnv>, edge: BehindEdge) => {
  const handle = toLambda(app, edge)
  const AnyEvent = v.custom<Parameters<typeof handle>[0]>(() => true)
  return (event: unknown) => handle(v.parse(AnyEvent, event), context)
}

const context = {
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'sample',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:sample',
  memoryLimitInMB: '128',
  awsRequestId: 'sample',
  logGroupName: 'sample',
  logStreamName: 'sample',
  getRemainingTimeInMillis: () => 1000,
}
