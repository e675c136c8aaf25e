import { Stack } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'
import type { Settings } from './settings.ts'

/**
 * One HTTP API with three routes, so that every 404 and 405 is ours. It has no CORS configuration: the gateway would answer
 * preflights itself, and knows no site's origins.
 */
export class PublicApi extends Construct {
  readonly url: string
  readonly #api: HttpApi

  constructor(scope: Construct, id: string, { throttle }: Settings) {
    super(scope, id)
    this.#api = new HttpApi(this, 'Api', { apiName: Stack.of(this).stackName, createDefaultStage: false })
    new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttle.requestsPerSecond, burstLimit: throttle.burst },
    })
    this.url = this.#api.apiEndpoint
  }

  leadModeratorsTo(fn: LambdaFunction): void {
    this.#lead('Moderation', HttpRouteKey.with('/v1/moderation/{proxy+}', HttpMethod.ANY), fn)
  }

  leadSubscribersTo(fn: LambdaFunction): void {
    this.#lead('Subscriptions', HttpRouteKey.with('/v1/subscriptions/{proxy+}', HttpMethod.ANY), fn)
  }

  /** Everybody else, whatever the path. */
  leadReadersTo(fn: LambdaFunction): void {
    this.#lead('Readers', HttpRouteKey.DEFAULT, fn)
  }

  #lead(id: string, routeKey: HttpRouteKey, fn: LambdaFunction): void {
    const integration = new HttpLambdaIntegration(`${id}Integration`, fn.function)
    new HttpRoute(this, id, { httpApi: this.#api, routeKey, integration })
  }
}
