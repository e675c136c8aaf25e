import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { distributionOf } from './behaviours-of.ts'
import { synthesize } from './synthesized.ts'

const Statements = v.object({
  PolicyDocument: v.object({ Statement: v.array(v.looseObject({ Effect: v.string() })) }),
})

describe('hosting of the widget and the console', () => {
  const stack = synthesize()
  const bucket = stack.one('AWS::S3::Bucket')
  const { PolicyDocument } = v.parse(Statements, stack.one('AWS::S3::BucketPolicy').Properties)
  const allowed = PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow')
  const uploads = stack.machinery.filter(({ Type }) => Type === 'Custom::CDKBucketDeployment')
  const upload = (name: string) => uploads.find(({ id }) => id.startsWith(`WebHosting${name}`))?.Properties

  it('is a private, encrypted bucket', () => {
    expect(bucket.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    })
  })

  it('answers nobody in the clear', () => {
    expect(PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Deny')).toEqual([
      expect.objectContaining({
        Action: 's3:*',
        Principal: { AWS: '*' },
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    ])
  })

  it('is read by our distribution, emptied by the CDK, and open to nobody else', () => {
    const distribution = stack.one('AWS::CloudFront::Distribution').id
    const ours = ['arn:', { Ref: 'AWS::Partition' }, ':cloudfront::', { Ref: 'AWS::AccountId' }]

    expect(allowed).toEqual([
      expect.objectContaining({
        Principal: {
          AWS: { 'Fn::GetAtt': ['CustomS3AutoDeleteObjectsCustomResourceProviderRole3B1BD092', 'Arn'] },
        },
      }),
      expect.objectContaining({
        Action: ['s3:GetObject', 's3:ListBucket'],
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: {
          StringEquals: {
            'AWS:SourceArn': { 'Fn::Join': ['', [...ours, ':distribution/', { Ref: distribution }]] },
          },
        },
      }),
    ])
  })

  it('is asked by CloudFront with a signature, never by an identity of the old kind', () => {
    const control = stack.one('AWS::CloudFront::OriginAccessControl')
    const [, files] = distributionOf(stack).Origins

    expect(control.Properties['OriginAccessControlConfig']).toMatchObject({
      OriginAccessControlOriginType: 's3',
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    })
    expect(files).toMatchObject({
      DomainName: { 'Fn::GetAtt': [bucket.id, 'RegionalDomainName'] },
      OriginAccessControlId: { 'Fn::GetAtt': [control.id, 'Id'] },
      S3OriginConfig: { OriginAccessIdentity: '' },
    })
  })

  it('keeps for good what is named for its content, and looks again for what is not', () => {
    expect(upload('Named')).toMatchObject({
      Exclude: ['embed/v1.*', 'console/index.html'],
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    })
    expect(upload('Loader')).toMatchObject({
      Exclude: ['*'],
      Include: ['embed/v1.*'],
      SystemMetadata: { 'cache-control': 'public, max-age=300, stale-while-revalidate=86400' },
    })
    expect(upload('Page')).toMatchObject({
      Exclude: ['*'],
      Include: ['console/index.html', 'console/config.json'],
      SystemMetadata: { 'cache-control': 'no-cache' },
    })
  })

  it('never takes an old version away: a page that is open still finds its chunks', () => {
    expect(uploads.map(({ Properties }) => Properties['Prune'])).toEqual([false, false, false])
  })

  it('uploads what leads to a version after the version itself', () => {
    const { id = '' } = uploads.find(each => each.id.startsWith('WebHostingNamed')) ?? {}

    expect(uploads.map(({ DependsOn }) => DependsOn?.includes(id) ?? false)).toEqual([false, true, true])
  })

  it('lets what fills and empties it write into its own log, which ends with the stack', () => {
    const logGroup = { Ref: stack.one('AWS::Logs::LogGroup', 'WebHosting').id }
    const functions = stack.machinery.filter(({ Type }) => Type === 'AWS::Lambda::Function')

    expect(functions.map(({ Properties }) => Properties['LoggingConfig'])).toEqual([
      { LogGroup: logGroup },
      { LogGroup: logGroup },
    ])
  })

  it('tells the console who signs moderators in', () => {
    const issuer = { 'Fn::GetAtt': [stack.one('AWS::Cognito::UserPool').id, 'ProviderURL'] }
    const client = { Ref: stack.one('AWS::Cognito::UserPoolClient').id }

    expect(upload('Page')?.['SourceMarkers']).toEqual([
      {},
      { '<<marker:0xbaba:0>>': issuer, '<<marker:0xbaba:1>>': client },
    ])
  })
})
