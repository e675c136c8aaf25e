import { arnOf, attributeOf, ofType, type Resource } from './resource.ts'

export type Queue = {
  readonly logicalId: string
  readonly name: string
  readonly arn: string
  readonly url: string
}

export const readQueues = (resources: readonly Resource[]): Queue[] =>
  ofType(resources, 'AWS::SQS::Queue').map(resource => ({
    logicalId: resource.logicalId,
    name: attributeOf(resource, 'QueueName'),
    arn: arnOf(resource),
    url: resource.ref,
  }))
