import * as v from 'valibot'
import { expect, it } from 'vitest'
import { createDeployment } from '../../../local/deployment.ts'
import { Template } from '../../../local/template.ts'
import { smallTemplate } from './small-template.ts'

const installation = {
  region: 'eu-central-1',
  accountId: '000000000000',
  publicUrl: 'http://localhost:3000',
}

const source = {
  'Fn::Join': ['', ['arn:aws:ses:eu-central-1:000000000000:configuration-set/', { Ref: 'Set' }]],
}

/** Bounces and complaints reach the mailer, written as CDK writes it. */
const telling = {
  Set: { Type: 'AWS::SES::ConfigurationSet', Properties: {} },
  Topic: { Type: 'AWS::SNS::Topic', Properties: {} },
  TopicPolicy: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: [{ Ref: 'Topic' }],
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Action: 'sns:Publish',
            Condition: { StringEquals: { 'AWS:SourceArn': source } },
          },
        ],
      },
    },
  },
  Destination: {
    Type: 'AWS::SES::ConfigurationSetEventDestination',
    Properties: {
      ConfigurationSetName: { Ref: 'Set' },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['bounce', 'complaint'],
        SnsDestination: { TopicARN: { Ref: 'Topic' } },
      },
    },
  },
  Subscription: {
    Type: 'AWS::SNS::Subscription',
    Properties: {
      Protocol: 'lambda',
      TopicArn: { Ref: 'Topic' },
      Endpoint: { 'Fn::GetAtt': ['Mailer', 'Arn'] },
    },
  },
  Permission: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: { 'Fn::GetAtt': ['Mailer', 'Arn'] },
      Principal: 'sns.amazonaws.com',
      SourceArn: { Ref: 'Topic' },
    },
  },
}

const deploy = (changed: Partial<Record<keyof typeof telling, object>> = {}) => {
  const Resources = { ...smallTemplate.Resources, ...telling, ...changed }
  const template = v.parse(Template, { ...smallTemplate, Resources })
  return createDeployment(
    new Map([['taaliq-test', template]]),
    installation,
    new Map([['abc.zip', '/assembly/asset.abc']]),
  )
}

it('reads which functions are told of the mails of a configuration set', () => {
  const topicArn = 'arn:aws:sns:eu-central-1:000000000000:taaliq-test-Topic'

  expect(deploy().mailEvents).toEqual([
    {
      configurationSet: 'taaliq-test-Set',
      types: ['bounce', 'complaint'],
      topicArn,
      subscriptions: [{ arn: `${topicArn}:taaliq-test-Subscription`, functionName: 'taaliq-test-Mailer' }],
    },
  ])
})

const without = { Type: 'AWS::CloudFormation::WaitConditionHandle' }
const { Destination, Subscription, Topic } = telling
const withProperties = (resource: { Type: string; Properties: object }, more: object) => ({
  ...resource,
  Properties: { ...resource.Properties, ...more },
})
const { EventDestination } = Destination.Properties

it.each([
  ['that SES may not publish', { TopicPolicy: without }, 'SES may not publish'],
  [
    'that another set would publish',
    {
      Set: withProperties(telling.Set, { Name: 'x' }),
      Destination: withProperties(Destination, { ConfigurationSetName: 'y' }),
    },
    'SES may not publish',
  ],
  ['for which SNS may invoke nobody', { Permission: without }, 'no function that SNS may invoke'],
  ['that nobody listens to', { Subscription: without }, 'Nobody listens'],
  [
    'that go elsewhere than to functions',
    { Subscription: withProperties(Subscription, { Protocol: 'https' }) },
    'Expected "lambda"',
  ],
  ['that are filtered', { Subscription: withProperties(Subscription, { FilterPolicy: {} }) }, 'FilterPolicy'],
  [
    'that are encrypted with a key',
    { Topic: withProperties(Topic, { KmsMasterKeyId: 'alias/aws/sns' }) },
    'KmsMasterKeyId',
  ],
  [
    'of kinds that no mail here comes to',
    {
      Destination: withProperties(Destination, {
        EventDestination: { ...EventDestination, MatchingEventTypes: ['delivery'] },
      }),
    },
    'delivery',
  ],
])('refuses events %s, which it would get wrong in silence', (_, changed, complaint) => {
  expect(() => deploy(changed)).toThrow(complaint)
})
