import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesized.ts'

describe('feedback', () => {
  const stack = synthesize()
  const topic = { Ref: stack.one('AWS::SNS::Topic', 'OutgoingMail').id }
  const configurationSet = { Ref: stack.one('AWS::SES::ConfigurationSet').id }
  const feedback = { 'Fn::GetAtt': [stack.one('AWS::Lambda::Function', 'Feedback').id, 'Arn'] }

  it('is told of mails that bounced or were called spam, by the topic of their configuration set', () => {
    expect(stack.one('AWS::SES::ConfigurationSetEventDestination').Properties).toEqual({
      ConfigurationSetName: configurationSet,
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['bounce', 'complaint'],
        SnsDestination: { TopicARN: topic },
      },
    })
    expect(stack.one('AWS::SNS::Subscription').Properties).toEqual({
      Protocol: 'lambda',
      TopicArn: topic,
      Endpoint: feedback,
    })
  })

  it('is told by SES alone, for this configuration set, and not in the clear', () => {
    const { Properties } = stack.one('AWS::SNS::TopicPolicy', 'OutgoingMail')
    const ofThisSet = expect.stringContaining(
      JSON.stringify([':configuration-set/', configurationSet]).slice(1, -1),
    )

    expect(Properties).toMatchObject({
      Topics: [topic],
      PolicyDocument: {
        Statement: [
          { Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          { Effect: 'Allow', Principal: { Service: 'ses.amazonaws.com' }, Action: 'sns:Publish' },
        ],
      },
    })
    expect(JSON.stringify(Properties)).toEqual(ofThisSet)
  })

  it('costs no key: SES may not use the one that AWS keeps for SNS', () => {
    expect(stack.one('AWS::SNS::Topic', 'OutgoingMail').Properties).toEqual({})
  })

  it('leaves no address in a queue: what fails three times is said again of the next mail', () => {
    const ofFeedback = stack.ofType('AWS::SQS::Queue').filter(({ id }) => id.startsWith('Feedback'))
    const asynchronous = JSON.stringify(stack.ofType('AWS::Lambda::EventInvokeConfig'))

    expect(ofFeedback).toEqual([])
    expect(asynchronous).not.toContain('Feedback')
    expect(stack.one('AWS::SES::ConfigurationSet').Properties).toEqual({
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    })
  })
})
