import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesized.ts'

const Settings = v.object({
  DestinationArn: v.object({ 'Fn::GetAtt': v.tuple([v.string(), v.literal('Arn')]) }),
  Format: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())),
})

describe('the log of requests', () => {
  const stack = synthesize()
  const { DestinationArn, Format } = v.parse(
    Settings,
    stack.one('AWS::ApiGatewayV2::Stage').Properties['AccessLogSettings'],
  )

  it('holds what was asked by its route, and how it went', () => {
    expect(Format).toEqual({
      requestId: '$context.requestId',
      method: '$context.httpMethod',
      routeKey: '$context.routeKey',
      status: '$context.status',
      milliseconds: '$context.responseLatency',
      integrationStatus: '$context.integrationStatus',
      integrationMilliseconds: '$context.integrationLatency',
      integrationError: '$context.integrationErrorMessage',
    })
  })

  it('holds no path, query, header, browser or address of whoever asks', () => {
    expect(Object.values(Format).join()).not.toMatch(/path|query|header|identity|userAgent|sourceIp|domain/iu)
  })

  it('is a log of its own', () => {
    expect(DestinationArn['Fn::GetAtt'][0]).toBe(stack.one('AWS::Logs::LogGroup', 'PublicApiAccessLog').id)
  })
})
