import { describe, expect, it } from 'vitest'
import { stages } from '../../infra/stages.ts'
import { type Resource, synthesize } from './synthesized.ts'

const target = (integration: Resource) => ({ 'Fn::Join': ['', ['integrations/', { Ref: integration.id }]] })

const leadsTo = (functionId: string) => ({
  IntegrationType: 'AWS_PROXY',
  IntegrationUri: { 'Fn::GetAtt': [functionId, 'Arn'] },
  PayloadFormatVersion: '2.0',
})

describe('public API', () => {
  const stack = synthesize()

  it('has three routes: moderators and the links of commenters’ mails to their functions, all else to the readers’', () => {
    const readers = stack.one('AWS::ApiGatewayV2::Integration', 'PublicApiReaders')
    const moderation = stack.one('AWS::ApiGatewayV2::Integration', 'PublicApiModeration')
    const subscriptions = stack.one('AWS::ApiGatewayV2::Integration', 'PublicApiSubscriptions')
    const routes = stack.ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties)

    expect(routes).toEqual([
      expect.objectContaining({ RouteKey: '$default', Target: target(readers) }),
      expect.objectContaining({ RouteKey: 'ANY /v1/moderation/{proxy+}', Target: target(moderation) }),
      expect.objectContaining({ RouteKey: 'ANY /v1/subscriptions/{proxy+}', Target: target(subscriptions) }),
    ])
    expect(readers.Properties).toMatchObject(leadsTo(stack.one('AWS::Lambda::Function', 'ReaderApi').id))
    expect(moderation.Properties).toMatchObject(
      leadsTo(stack.one('AWS::Lambda::Function', 'ModerationApi').id),
    )
    expect(subscriptions.Properties).toMatchObject(
      leadsTo(stack.one('AWS::Lambda::Function', 'SubscriptionApi').id),
    )
  })

  it('leaves preflights to the functions: it has no CORS configuration', () => {
    expect(stack.one('AWS::ApiGatewayV2::Api').Properties).toEqual({
      Name: 'taaliq-personal',
      ProtocolType: 'HTTP',
    })
  })

  it.each(Object.entries(stages))('throttles in stage %s', (stage, { throttle }) => {
    const { Properties } = synthesize({ stage }).one('AWS::ApiGatewayV2::Stage')

    expect(Properties).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: {
        ThrottlingRateLimit: throttle.requestsPerSecond,
        ThrottlingBurstLimit: throttle.burst,
      },
    })
  })

  it('lets the gateway, the schedule and the topic of returned mails call functions, each from one place, and nobody else', () => {
    const permissions = stack.ofType('AWS::Lambda::Permission').map(({ Properties }) => Properties)

    expect(permissions.map(({ Principal }) => String(Principal)).toSorted()).toEqual([
      'apigateway.amazonaws.com',
      'apigateway.amazonaws.com',
      'apigateway.amazonaws.com',
      'events.amazonaws.com',
      'sns.amazonaws.com',
    ])
    expect(permissions.filter(permission => permission['SourceArn'] === undefined)).toEqual([])
  })
})
