import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesized.ts'

const publishesFor = (service: string, sourceArn: unknown) => ({
  Action: 'sns:Publish',
  Effect: 'Allow',
  Principal: { Service: service },
  Resource: expect.anything(),
  Condition: {
    StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
    ArnLike: { 'aws:SourceArn': sourceArn },
  },
})

describe('the topic of alarms', () => {
  const stack = synthesize()

  it('hears the account’s own alarms and budgets, over TLS, and nobody else', () => {
    const { Properties } = stack.one('AWS::SNS::TopicPolicy', 'ObservabilityTopic')

    const refused = expect.objectContaining({
      Effect: 'Deny',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    })
    expect(Properties['PolicyDocument']).toMatchObject({
      Statement: [
        refused,
        publishesFor('cloudwatch.amazonaws.com', joined(':cloudwatch:', ':alarm:*')),
        publishesFor('budgets.amazonaws.com', joined(':budgets::', ':*')),
      ],
    })
  })

  it('mails nobody who was not named', () => {
    const subscribed = stack.ofType('AWS::SNS::Subscription').map(({ Properties }) => Properties['Protocol'])

    expect(subscribed).toEqual(['lambda'])
  })

  it('mails whom the command line names', () => {
    const named = synthesize({ 'alarms.address': 'ops@news.example' })
    const topic = named.one('AWS::SNS::Topic', 'ObservabilityTopic').id

    expect(named.one('AWS::SNS::Subscription', 'ObservabilityTopic').Properties).toEqual({
      Protocol: 'email',
      Endpoint: 'ops@news.example',
      TopicArn: { Ref: topic },
    })
  })
})

const joined = (...parts: readonly string[]) => ({
  'Fn::Join': ['', expect.arrayContaining(parts.map(part => expect.stringContaining(part)))],
})
