import type { CachePolicy, Choice, OriginRequestPolicy } from '../resources/edge-policies.ts'

const nothing: Choice = { kind: 'none', names: [] }
const everything: Choice = { kind: 'all', names: [] }

export const forwardsNothing: OriginRequestPolicy = { queries: nothing, headers: nothing, cookies: false }

/** Keeps nothing, and neither compresses. */
const cachingDisabled: CachePolicy = {
  minSeconds: 0,
  defaultSeconds: 0,
  maxSeconds: 0,
  queries: nothing,
  headers: nothing,
  encodings: [],
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html */
export const managedCachePolicies: Readonly<Record<string, CachePolicy>> = {
  /** CachingDisabled */
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': cachingDisabled,
  /** CachingOptimized */
  '658327ea-f89d-4fab-a63d-7e88639e58f6': {
    ...cachingDisabled,
    minSeconds: 1,
    defaultSeconds: 86_400,
    maxSeconds: 31_536_000,
    encodings: ['br', 'gzip'],
  },
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html */
export const managedOriginRequestPolicies: Readonly<Record<string, OriginRequestPolicy>> = {
  /** AllViewerExceptHostHeader */
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': {
    queries: everything,
    headers: { kind: 'all-but', names: ['host'] },
    cookies: true,
  },
}
