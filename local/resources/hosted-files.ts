import * as v from 'valibot'
import { attributeOf, ofType, type Resource } from './resource.ts'

/** What one deployment uploads to a bucket: https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_s3_deployment-readme.html */
export type Upload = {
  readonly sources: readonly { readonly folder: string; readonly markers: Readonly<Record<string, string>> }[]
  /** Filters as `aws s3 sync` has them: the last one that fits decides, includes come after excludes. */
  readonly exclude: readonly string[]
  readonly include: readonly string[]
  readonly cacheControl: string | undefined
}

export type HostedFiles = { readonly bucketDomain: string; readonly uploads: readonly Upload[] }

const Properties = v.object({
  SourceObjectKeys: v.array(v.string()),
  SourceMarkers: v.optional(v.array(v.record(v.string(), v.string())), []),
  DestinationBucketName: v.string(),
  Exclude: v.optional(v.array(v.string()), []),
  Include: v.optional(v.array(v.string()), []),
  SystemMetadata: v.optional(v.object({ 'cache-control': v.optional(v.string()) }), {}),
})

export const readHostedFiles = (
  resources: readonly Resource[],
  codeFolders: ReadonlyMap<string, string>,
): HostedFiles[] => {
  const deployments = ofType(resources, 'Custom::CDKBucketDeployment').map(({ logicalId, properties }) => {
    const read = v.parse(Properties, properties)
    const sources = read.SourceObjectKeys.map((key, index) => {
      const folder = codeFolders.get(key)
      if (folder === undefined) throw new Error(`No asset of the assembly holds the files of ${logicalId}`)
      return { folder, markers: read.SourceMarkers[index] ?? {} }
    })
    const { DestinationBucketName: bucket, Exclude: exclude, Include: include } = read
    return { bucket, sources, exclude, include, cacheControl: read.SystemMetadata['cache-control'] }
  })
  return ofType(resources, 'AWS::S3::Bucket').map(bucket => ({
    bucketDomain: attributeOf(bucket, 'RegionalDomainName'),
    uploads: deployments.filter(deployment => deployment.bucket === bucket.ref),
  }))
}
