import { Duration } from 'aws-cdk-lib'
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
} from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'

/** All that the public routes read of a query. Whatever else is in one neither makes an entry of its own nor reaches us. */
const queries = ['cursor', 'limit', 'order', 'replyTo', 'taaliq', 'thread']

/**
 * All that the public routes read of a viewer's headers, at most ten:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
 * No `Authorization` and no cookie is among them, so that no answer to a GET can depend on who asks.
 */
const headers = [
  'accept',
  'accept-language',
  'access-control-request-headers',
  'access-control-request-method',
  'cloudfront-viewer-address',
  'content-type',
  'idempotency-key',
  'origin',
]

/**
 * How what everybody may read is kept: under its path and those queries, for as long as the answer says, which is not at all
 * where it says nothing. No directive outlives the longest time, which is therefore that of the public answers: 30 s, and the
 * day that readers go on while we are down (`stale-if-error`).
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html
 */
export const publicReads = (scope: Construct, stackName: string): CachePolicy =>
  new CachePolicy(scope, 'PublicReads', {
    cachePolicyName: `${stackName}-public-reads`,
    comment: 'Taaliq: what everybody may read',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.seconds(30 + 86_400),
    queryStringBehavior: CacheQueryStringBehavior.allowList(...queries),
    headerBehavior: CacheHeaderBehavior.none(),
    cookieBehavior: CacheCookieBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  })

/** What readers' requests bring along to us. Who asks for a moderator's route under another spelling brings no token. */
export const forReaders = (scope: Construct): OriginRequestPolicy =>
  new OriginRequestPolicy(scope, 'ForReaders', {
    comment: 'Taaliq: what readers send',
    headerBehavior: OriginRequestHeaderBehavior.allowList(...headers),
    queryStringBehavior: OriginRequestQueryStringBehavior.allowList(...queries),
  })
