import * as v from 'valibot'
import type { LambdaFunction } from './functions.ts'
import { PolicyDocument } from './policies.ts'
import { ofType, type Resource } from './resource.ts'

/** Of what SES tells, the twin knows these: a mailbox simulator makes the first two, and no mail here is a virus. */
const EventType = v.picklist(['bounce', 'complaint', 'reject'])

/** A configuration set tells a topic what becomes of its mails, and the topic functions. */
export type MailEvents = {
  readonly configurationSet: string
  readonly types: readonly v.InferOutput<typeof EventType>[]
  readonly topicArn: string
  readonly subscriptions: readonly { readonly arn: string; readonly functionName: string }[]
}

/** Strict: what is not known here (filters, a key that SES may not use …) would be left out in silence. */
const Destination = v.strictObject({
  ConfigurationSetName: v.string(),
  EventDestination: v.strictObject({
    Name: v.optional(v.string()),
    Enabled: v.literal(true),
    MatchingEventTypes: v.array(EventType),
    SnsDestination: v.strictObject({ TopicARN: v.string() }),
  }),
})
const Topic = v.strictObject({ TopicName: v.optional(v.string()) })
const Subscription = v.strictObject({
  TopicArn: v.string(),
  Protocol: v.literal('lambda'),
  Endpoint: v.string(),
})
const FunctionPermission = v.object({
  FunctionName: v.string(),
  Principal: v.string(),
  SourceArn: v.optional(v.string()),
})
const TopicPolicy = v.object({ Topics: v.array(v.string()), PolicyDocument })

/** @throws where the cloud would tell nobody: SES may not publish, SNS may not invoke, nobody listens. */
export const readMailEvents = (
  resources: readonly Resource[],
  functions: readonly LambdaFunction[],
): MailEvents[] => {
  for (const { properties } of ofType(resources, 'AWS::SNS::Topic')) v.parse(Topic, properties)
  const subscribed = ofType(resources, 'AWS::SNS::Subscription').map(({ ref, properties }) => ({
    ref,
    ...v.parse(Subscription, properties),
  }))

  return ofType(resources, 'AWS::SES::ConfigurationSetEventDestination').map(({ logicalId, properties }) => {
    const { ConfigurationSetName, EventDestination } = v.parse(Destination, properties)
    const topicArn = EventDestination.SnsDestination.TopicARN
    if (!mayPublish(resources, topicArn, ConfigurationSetName))
      throw new Error(`SES may not publish what ${logicalId} tells`)
    const subscriptions = subscribed
      .filter(({ TopicArn }) => TopicArn === topicArn)
      .map(({ ref, Endpoint }) => {
        const target = functions.find(({ arn }) => arn === Endpoint)
        if (!target || !mayInvoke(resources, topicArn, target))
          throw new Error(`${ref} leads to no function that SNS may invoke`)
        return { arn: `${topicArn}:${ref}`, functionName: target.name }
      })
    if (subscriptions.length === 0) throw new Error(`Nobody listens to what ${logicalId} tells`)
    return {
      configurationSet: ConfigurationSetName,
      types: EventDestination.MatchingEventTypes,
      topicArn,
      subscriptions,
    }
  })
}

const mayPublish = (resources: readonly Resource[], topicArn: string, configurationSet: string): boolean => {
  const AllowsSes = v.object({
    Effect: v.literal('Allow'),
    Principal: v.object({ Service: v.literal('ses.amazonaws.com') }),
    Action: v.literal('sns:Publish'),
    Condition: v.object({
      StringEquals: v.object({
        'AWS:SourceArn': v.pipe(v.string(), v.endsWith(`:configuration-set/${configurationSet}`)),
      }),
    }),
  })
  return ofType(resources, 'AWS::SNS::TopicPolicy')
    .map(({ properties }) => v.parse(TopicPolicy, properties))
    .filter(({ Topics }) => Topics.includes(topicArn))
    .some(policy => policy.PolicyDocument.Statement.some(statement => v.is(AllowsSes, statement)))
}

const mayInvoke = (
  resources: readonly Resource[],
  topicArn: string,
  { name, arn }: LambdaFunction,
): boolean =>
  ofType(resources, 'AWS::Lambda::Permission')
    .map(({ properties }) => v.parse(FunctionPermission, properties))
    .filter(({ FunctionName }) => [name, arn].includes(FunctionName))
    .some(
      ({ Principal, SourceArn = topicArn }) => Principal === 'sns.amazonaws.com' && SourceArn === topicArn,
    )
