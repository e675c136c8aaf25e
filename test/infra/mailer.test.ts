import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesized.ts'

const Filters = v.object({ Filters: v.array(v.object({ Pattern: v.pipe(v.string(), v.parseJson()) })) })

const patternsOf = (mapping: Record<string, unknown>) =>
  v.parse(Filters, mapping['FilterCriteria']).Filters.map(({ Pattern }) => Pattern)

const held = {
  eventName: ['INSERT', 'MODIFY'],
  dynamodb: { Keys: { sk: { S: ['COMMENT'] } }, NewImage: { status: { S: ['pending'] } } },
}

const owed = {
  eventName: ['INSERT', 'MODIFY'],
  dynamodb: {
    Keys: { sk: { S: [{ prefix: 'MAIL#' }] } },
    NewImage: { duePk: { S: [{ exists: true }] }, attempts: { N: ['0'] } },
  },
}

describe('mailer', () => {
  const stack = synthesize()
  const mailerId = stack.one('AWS::Lambda::Function', 'Mailer').id
  const mapping = stack.one('AWS::Lambda::EventSourceMapping').Properties

  it('is woken by comments that wait, new ones and those held again', () => {
    const comments = stack.one('AWS::DynamoDB::Table', 'CommentStorageComments').id

    expect(mapping).toMatchObject({
      FunctionName: { Ref: mailerId },
      EventSourceArn: { 'Fn::GetAtt': [comments, 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
    })
    expect(patternsOf(mapping)).toEqual([held])
  })

  it('is woken by mails that are owed, once each, only where they are due at once', () => {
    const { Properties } = synthesize({ 'mail.delaySeconds': '0' }).one('AWS::Lambda::EventSourceMapping')

    expect(patternsOf(Properties)).toEqual([held, owed])
  })

  it('never lets one bad record block the stream', () => {
    const failures = stack.one('AWS::SQS::Queue').id

    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 3600,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [failures, 'Arn'] } } },
    })
  })

  it('mails from the stage’s address, under a configuration set', () => {
    expect(stack.one('AWS::Lambda::Function', 'Mailer').Properties['Environment']).toMatchObject({
      Variables: {
        MAIL_FROM: 'taaliq@example.com',
        CONFIGURATION_SET: { Ref: stack.one('AWS::SES::ConfigurationSet').id },
      },
    })
    expect(stack.one('AWS::SES::EmailIdentity').Properties).toEqual({ EmailIdentity: 'taaliq@example.com' })
  })
})
