import * as v from 'valibot'
import type { LambdaFunction } from './functions.ts'
import { ofType, type Resource } from './resource.ts'

export type Route = {
  /** `GET /path/{name}`, `ANY /path/{proxy+}` or `$default`. */
  readonly routeKey: string
  readonly functionName: string
  readonly timeoutMilliseconds: number
}

/** A token bucket over all clients: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html */
export type Throttle = { readonly ratePerSecond: number; readonly burst: number }

export type HttpApi = {
  readonly id: string
  readonly routes: readonly Route[]
  readonly throttle: Throttle | undefined
}

const routeKey = /^(?:\$default|(?:ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) \/\S*)$/

const RouteProperties = v.object({
  RouteKey: v.pipe(v.string(), v.regex(routeKey, 'A route key is a method and a path, or $default')),
  Target: v.string(),
})
const IntegrationProperties = v.object({
  IntegrationUri: v.string(),
  PayloadFormatVersion: v.literal('2.0'),
  TimeoutInMillis: v.optional(v.number(), 30_000),
})
const StageProperties = v.object({
  DefaultRouteSettings: v.optional(
    v.object({ ThrottlingRateLimit: v.optional(v.number()), ThrottlingBurstLimit: v.optional(v.number()) }),
  ),
})

/** The stack's one HTTP API. */
export const readHttpApi = (
  resources: readonly Resource[],
  functions: readonly LambdaFunction[],
): HttpApi => {
  const [api] = ofType(resources, 'AWS::ApiGatewayV2::Api')
  if (!api) throw new Error('The template has no HTTP API')
  const integrations = ofType(resources, 'AWS::ApiGatewayV2::Integration')

  const routes = ofType(resources, 'AWS::ApiGatewayV2::Route').map(({ logicalId, properties }) => {
    const { RouteKey, Target } = v.parse(RouteProperties, properties)
    const integration = integrations.find(({ ref }) => Target === `integrations/${ref}`)
    const { IntegrationUri, TimeoutInMillis } = v.parse(IntegrationProperties, integration?.properties)
    const target = functions.find(({ arn }) => IntegrationUri === arn || IntegrationUri.includes(`${arn}/`))
    if (!target) throw new Error(`${logicalId} leads to no function`)
    return { routeKey: RouteKey, functionName: target.name, timeoutMilliseconds: TimeoutInMillis }
  })

  const [stage] = ofType(resources, 'AWS::ApiGatewayV2::Stage')
  const limits = v.parse(StageProperties, stage?.properties ?? {}).DefaultRouteSettings
  const throttle =
    limits?.ThrottlingRateLimit === undefined
      ? undefined
      : {
          ratePerSecond: limits.ThrottlingRateLimit,
          burst: limits.ThrottlingBurstLimit ?? limits.ThrottlingRateLimit,
        }
  return { id: api.ref, routes, throttle }
}
