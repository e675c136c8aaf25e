import * as v from 'valibot'
import { digestOf, type Installation } from './installation.ts'

/** What `Ref` and `Fn::GetAtt` say of a resource. */
export type PhysicalNames = { readonly ref: string; readonly attributes: Readonly<Record<string, string>> }

export type NamedResource = {
  readonly logicalId: string
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
}

/**
 * The names CloudFormation would give, without its random part: the same at every start, so that data kept between
 * starts stays where it was. A name set in the template is kept.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const physicalNames = (resource: NamedResource, installation: Installation): PhysicalNames => {
  const generated = `${installation.stackName}-${resource.logicalId}`
  const named = (property: string) =>
    v.parse(v.fallback(v.string(), generated), resource.properties[property])
  const names = byType[resource.type]
  return names
    ? names({ ...installation, named, digest: digestOf(generated) })
    : { ref: generated, attributes: {} }
}

type Naming = Installation & {
  /** The value of a property, or else the generated name. */
  readonly named: (property: string) => string
  readonly digest: string
}

const arn = ({ region, accountId }: Naming, service: string, resource: string) =>
  `arn:aws:${service}:${region}:${accountId}:${resource}`

const table = (naming: Naming): PhysicalNames => {
  const ref = naming.named('TableName')
  const Arn = arn(naming, 'dynamodb', `table/${ref}`)
  return { ref, attributes: { Arn, StreamArn: `${Arn}/stream/2026-01-01T00:00:00.000` } }
}

const byType: Record<string, (naming: Naming) => PhysicalNames> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::Lambda::Function': naming => {
    const ref = naming.named('FunctionName')
    return { ref, attributes: { Arn: arn(naming, 'lambda', `function:${ref}`) } }
  },
  'AWS::IAM::Role': naming => {
    const ref = naming.named('RoleName')
    return { ref, attributes: { Arn: `arn:aws:iam::${naming.accountId}:role/${ref}` } }
  },
  'AWS::Logs::LogGroup': naming => {
    const ref = naming.named('LogGroupName')
    return { ref, attributes: { Arn: arn(naming, 'logs', `log-group:${ref}:*`) } }
  },
  'AWS::KMS::Key': naming => {
    const ref = naming.digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
    return { ref, attributes: { Arn: arn(naming, 'kms', `key/${ref}`), KeyId: ref } }
  },
  'AWS::SecretsManager::Secret': naming => {
    const ref = arn(naming, 'secretsmanager', `secret:${naming.named('Name')}-${naming.digest.slice(0, 6)}`)
    return { ref, attributes: { Id: ref } }
  },
  'AWS::SQS::Queue': naming => {
    const QueueName = naming.named('QueueName')
    const ref = `https://sqs.${naming.region}.amazonaws.com/${naming.accountId}/${QueueName}`
    return { ref, attributes: { Arn: arn(naming, 'sqs', QueueName), QueueName, QueueUrl: ref } }
  },
  'AWS::SNS::Topic': naming => {
    const TopicName = naming.named('TopicName')
    const ref = arn(naming, 'sns', TopicName)
    return { ref, attributes: { TopicArn: ref, TopicName } }
  },
  'AWS::Cognito::UserPool': naming => {
    const ref = `${naming.region}_${naming.digest.slice(0, 9)}`
    return {
      ref,
      attributes: {
        Arn: arn(naming, 'cognito-idp', `userpool/${ref}`),
        UserPoolId: ref,
        ProviderName: `cognito-idp.${naming.region}.amazonaws.com/${ref}`,
        ProviderURL: `${naming.publicUrl}/local/oidc`,
      },
    }
  },
  'AWS::Cognito::UserPoolClient': ({ digest }) => {
    const ref = digest.slice(0, 26)
    return { ref, attributes: { ClientId: ref } }
  },
  'AWS::ApiGatewayV2::Api': naming => {
    const ref = naming.digest.slice(0, 10)
    return { ref, attributes: { ApiId: ref } }
  },
  'AWS::CloudFront::Distribution': naming => {
    const ref = naming.digest.slice(0, 14).toUpperCase()
    return { ref, attributes: { DomainName: `d${naming.digest.slice(0, 13)}.cloudfront.net` } }
  },
  'AWS::CloudFront::Function': naming => {
    const ref = naming.named('Name')
    return { ref, attributes: { FunctionARN: `arn:aws:cloudfront::${naming.accountId}:function/${ref}` } }
  },
  'AWS::CloudFront::OriginAccessControl': ({ digest }) => {
    const ref = digest.slice(0, 14).toUpperCase()
    return { ref, attributes: { Id: ref } }
  },
  'AWS::S3::Bucket': naming => {
    const ref = naming.named('BucketName').toLowerCase()
    return {
      ref,
      attributes: {
        Arn: `arn:aws:s3:::${ref}`,
        RegionalDomainName: `${ref}.s3.${naming.region}.amazonaws.com`,
      },
    }
  },
  'AWS::Events::Rule': naming => {
    const ref = naming.named('Name')
    return { ref, attributes: { Arn: arn(naming, 'events', `rule/${ref}`) } }
  },
  'AWS::Scheduler::Schedule': naming => {
    const ref = naming.named('Name')
    return { ref, attributes: { Arn: arn(naming, 'scheduler', `schedule/default/${ref}`) } }
  },
  'AWS::SES::EmailIdentity': naming => ({ ref: naming.named('EmailIdentity'), attributes: {} }),
  'AWS::SES::ConfigurationSet': naming => ({ ref: naming.named('Name'), attributes: {} }),
}
