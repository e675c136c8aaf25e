import { Annotations, Duration, Stack } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  type ErrorResponse,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { Construct } from 'constructs'
import { consoleRoutes } from './console-routes.ts'
import { apiHeaders, consoleHeaders, embedHeaders } from './edge-headers.ts'
import { forReaders, publicReads } from './edge-policies.ts'
import type { PublicApi } from './public-api.ts'
import type { Settings } from './settings.ts'
import type { WebHosting } from './web-hosting.ts'

type Needs = {
  settings: Settings
  api: PublicApi
  hosting: WebHosting
  /** Whom the console speaks to while somebody signs in. */
  providerOrigins: readonly string[]
}

/**
 * CloudFront before everything: one address for readers and moderators. Only what everybody may read is kept, and an error
 * never is.
 */
export class Edge extends Construct {
  /** Without a trailing slash. */
  readonly url: string
  readonly distribution: Distribution

  constructor(scope: Construct, id: string, { settings, api, hosting, providerOrigins }: Needs) {
    super(scope, id)
    const { domain, edge, firewall } = settings
    const certificateArn = this.#named('certificate', domain !== undefined, edge.certificateArn)
    const webAclId = this.#named('webAcl', firewall !== 'off', edge.webAclArn)

    const toApi: BehaviorOptions = {
      origin: api.origin(),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      responseHeadersPolicy: apiHeaders(this),
    }
    const readers: BehaviorOptions = { ...toApi, originRequestPolicy: forReaders(this) }
    const kept: BehaviorOptions = { ...readers, cachePolicy: publicReads(this, Stack.of(this).stackName) }
    const whole: BehaviorOptions = {
      ...toApi,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    }
    const files: BehaviorOptions = {
      origin: hosting.origin(),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    }

    this.distribution = new Distribution(this, 'Distribution', {
      comment: Stack.of(this).stackName,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Class 100 has no place in the Middle East: https://aws.amazon.com/cloudfront/pricing/
      priceClass: PriceClass.PRICE_CLASS_200,
      ...(domain !== undefined && certificateArn !== undefined
        ? {
            domainNames: [domain],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
      ...(webAclId === undefined ? {} : { webAclId }),
      errorResponses: errorsAreNotKept,
      defaultBehavior: readers,
      additionalBehaviors: {
        '/v1/sites/*': kept,
        '/v1/openapi.json': kept,
        '/v1/moderation/*': whole,
        '/v1/subscriptions/*': whole,
        '/embed/*': { ...files, responseHeadersPolicy: embedHeaders(this) },
        '/console*': {
          ...files,
          responseHeadersPolicy: consoleHeaders(this, providerOrigins),
          functionAssociations: [
            { eventType: FunctionEventType.VIEWER_REQUEST, function: this.#consoleRoutes() },
          ],
        },
      },
    })
    Annotations.of(this.distribution).acknowledgeWarning(
      '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'No behaviour leads to the bucket’s root, where it would be listed.',
    )
    this.url = `https://${domain ?? this.distribution.distributionDomainName}`
  }

  #consoleRoutes(): EdgeFunction {
    return new EdgeFunction(this, 'ConsoleRoutes', {
      comment: 'Taaliq: the console is one page',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(consoleRoutes),
    })
  }

  /** What the edge stack made and this one is told of. */
  #named(setting: 'certificate' | 'webAcl', isNeeded: boolean, arn: string | undefined): string | undefined {
    if (isNeeded && arn === undefined) {
      const stack = Stack.of(this).stackName
      Annotations.of(this).addError(
        `Deploy ${stack}-edge first, then name what it made: -c edge.${setting}Arn=<its output>. \`npm run deploy\` does both.`,
      )
    }
    return isNeeded ? arn : undefined
  }
}

/** By themselves errors would be kept for ten seconds: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HTTPStatusCodes.html */
const errorsAreNotKept: ErrorResponse[] = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map(
  httpStatus => ({ httpStatus, ttl: Duration.seconds(0) }),
)
