import { Aws, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IOrigin } from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'
import type { Settings } from './settings.ts'

/**
 * One HTTP API with three routes, so that every 404 and 405 is ours. It has no CORS configuration: the gateway would answer
 * preflights itself, and knows no site's origins. Only CloudFront knows the secret that its functions ask for, so whoever
 * calls the API at its own address is refused.
 */
export class PublicApi extends Construct {
  readonly #api: HttpApi
  /** A reference that CloudFormation resolves: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html */
  readonly #originSecret: string

  constructor(scope: Construct, id: string, { throttle }: Settings) {
    super(scope, id)
    this.#api = new HttpApi(this, 'Api', { apiName: Stack.of(this).stackName, createDefaultStage: false })
    new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttle.requestsPerSecond, burstLimit: throttle.burst },
    })
    const secret = new Secret(this, 'OriginSecret', {
      description: 'Taaliq: what CloudFront tells the API, so that it answers nobody else',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.#originSecret = secret.secretValue.unsafeUnwrap()
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

  /**
   * The API as CloudFront calls it. Where it cannot be reached, what is kept is handed out after six seconds, not thirty:
   * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesOrigin.html
   */
  origin(): IOrigin {
    return new HttpOrigin(Fn.join('.', [this.#api.apiId, 'execute-api', Aws.REGION, Aws.URL_SUFFIX]), {
      customHeaders: { 'x-origin-secret': this.#originSecret },
      connectionAttempts: 2,
      connectionTimeout: Duration.seconds(3),
    })
  }

  #lead(id: string, routeKey: HttpRouteKey, fn: LambdaFunction): void {
    const integration = new HttpLambdaIntegration(`${id}Integration`, fn.function)
    new HttpRoute(this, id, { httpApi: this.#api, routeKey, integration })
    fn.give({ ORIGIN_SECRET: this.#originSecret })
  }
}
