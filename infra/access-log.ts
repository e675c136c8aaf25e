import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat, AccessLogField as Field } from 'aws-cdk-lib/aws-apigateway'
import { type IAccessLogSettings, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/**
 * One line for each request that the gateway answers, those that no function sees among them. Where it went is told by the
 * route's key: a path names an article, a query a reader's search; headers, address and browser are a reader's own.
 * CloudFront's id cannot be had here: a function logs it under the same `requestId`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
export const accessLog = (scope: Construct, { logRetentionDays }: Settings): IAccessLogSettings => {
  const logGroup = new LogGroup(scope, 'AccessLog', {
    retention: logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  return {
    destination: new LogGroupLogDestination(logGroup),
    format: AccessLogFormat.custom(JSON.stringify(fields)),
  }
}

const fields = {
  requestId: Field.contextRequestId(),
  method: Field.contextHttpMethod(),
  routeKey: Field.contextRouteKey(),
  status: Field.contextStatus(),
  milliseconds: Field.contextResponseLatency(),
  integrationStatus: Field.contextIntegrationStatus(),
  integrationMilliseconds: Field.contextIntegrationLatency(),
  integrationError: Field.contextIntegrationErrorMessage(),
}
