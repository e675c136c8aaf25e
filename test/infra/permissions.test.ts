import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type FunctionName, functionNames } from './function-names.ts'
import { type Grant, grantsOf } from './grants-of.ts'
import { synthesize } from './synthesized.ts'

const keysLike = (...patterns: string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns },
  Null: { 'dynamodb:LeadingKeys': 'false' },
})

const onlyAttributes = (...names: string[]) => ({
  'ForAllValues:StringEquals': { 'dynamodb:Attributes': names },
})

/** A mail that an approval owes: neither to whom, nor whether it went out. */
const owing = {
  ...keysLike('OUTBOX#*'),
  ...onlyAttributes(
    'pk',
    'sk',
    'comment',
    'kind',
    'site',
    'thread',
    'owedAt',
    'attempts',
    'duePk',
    'dueSk',
    'outcome',
    'outcomeAt',
    'expiresAt',
  ),
}

const returnsNothing = { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } }

const log = (id: string): Grant => ({
  actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  on: [`${id}Log`],
})

const comments = 'CommentStorageCommentsTable'
const authors = 'CommentStorageAuthorsTable'
const ephemera = 'CommentStorageEphemeraTable'

/** The reviewed list: what is not here, no function may do. A line that is added here needs a reason in its commit. */
const reviewed = {
  'reader-api': [
    log('ReaderApi'),
    {
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
      on: [comments],
      if: keysLike('SITE#*', 'THREAD#*'),
    },
    { actions: ['dynamodb:Query'], on: [`${comments}/index/published`] },
    { actions: ['dynamodb:PutItem'], on: [comments], if: { ...keysLike('COMMENT#*'), ...returnsNothing } },
    { actions: ['dynamodb:UpdateItem'], on: [comments], if: { ...keysLike('THREAD#*'), ...returnsNothing } },
    { actions: ['dynamodb:UpdateItem'], on: [comments], if: { ...owing, ...returnsNothing } },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [comments],
      if: {
        ...keysLike('COMMENT#*'),
        ...returnsNothing,
        'ForAllValues:StringEquals': {
          'dynamodb:Attributes': [
            'pk',
            'sk',
            'status',
            'version',
            'queuePk',
            'waitingPk',
            'waitingSk',
            'decidedBy',
            'decidedAt',
            'eventHash',
            'expiresAt',
          ],
        },
      },
    },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [authors],
      if: { ...returnsNothing, ...onlyAttributes('authorKey', 'sealedEmail') },
    },
    {
      actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      on: [ephemera],
      if: keysLike('IDEMPOTENCY#*', 'DUPLICATE#*', 'RATE#*'),
    },
    { actions: ['dynamodb:PutItem'], on: [ephemera], if: keysLike('PROOF#*') },
    { actions: ['kms:GetPublicKey'], on: ['AddressSealingKey'] },
    { actions: ['secretsmanager:GetSecretValue'], on: ['AddressSealingAuthorSecret'] },
    { actions: ['secretsmanager:GetSecretValue'], on: ['AddressSealingSigningSecret'] },
  ],
  'moderation-api': [
    log('ModerationApi'),
    {
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
      on: [comments],
      if: keysLike('COMMENT#*', 'MEMBERS#*', 'SITE#*', 'THREAD#*', 'CHANGES#*', 'ABOUT#*'),
    },
    {
      actions: ['dynamodb:Query'],
      on: [comments],
      if: keysLike('COMMENT#*', 'MODERATOR#*', 'MEMBERS#*', 'AUTHOR#*'),
    },
    {
      actions: ['dynamodb:Query'],
      on: ['queue', 'waiting', 'author', 'audit'].map(index => `${comments}/index/${index}`),
    },
    {
      actions: ['dynamodb:PutItem'],
      on: [comments],
      if: keysLike('COMMENT#*', 'CHANGES#*', 'ABOUT#*', 'AUTHOR#*'),
    },
    { actions: ['dynamodb:UpdateItem'], on: [comments], if: keysLike('COMMENT#*', 'THREAD#*', 'ABOUT#*') },
    { actions: ['dynamodb:UpdateItem'], on: [comments], if: { ...owing, ...returnsNothing } },
    { actions: ['dynamodb:ConditionCheckItem'], on: [comments], if: keysLike('COMMENT#*') },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [comments],
      if: {
        ...keysLike('SITE#*'),
        'ForAllValues:StringEquals': {
          'dynamodb:Attributes': [
            'pk',
            'sk',
            'version',
            'locale',
            'origins',
            'publishes',
            'commentsPerMinute',
            'closesAfterDays',
            'keepsRefusedDays',
            'closed',
          ],
        },
      },
    },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [comments],
      if: {
        ...keysLike('MEMBERS#*', 'MODERATOR#*'),
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'role'] },
      },
    },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [comments],
      if: {
        ...keysLike('MEMBERS#*'),
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'mail'] },
      },
    },
    { actions: ['dynamodb:DeleteItem'], on: [comments], if: keysLike('MEMBERS#*', 'MODERATOR#*') },
    {
      actions: ['dynamodb:Query'],
      on: [comments],
      if: {
        ...keysLike('OUTBOX#*'),
        'ForAllValues:StringEquals': {
          'dynamodb:Attributes': [
            'pk',
            'kind',
            'attempts',
            'owedAt',
            'dueSk',
            'outcome',
            'outcomeAt',
            'sentAt',
            'bouncedAt',
            'complainedAt',
          ],
        },
        StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    },
    { actions: ['dynamodb:PutItem'], on: [ephemera], if: keysLike('CLAIM#*', 'REPLY#*', 'NOTE#*') },
    { actions: ['dynamodb:GetItem'], on: [ephemera], if: keysLike('REPLY#*') },
    { actions: ['secretsmanager:GetSecretValue'], on: ['AddressSealingSigningSecret'] },
    { actions: ['secretsmanager:GetSecretValue'], on: ['DecisionLinksSecret'] },
  ],
  'subscription-api': [
    log('SubscriptionApi'),
    { actions: ['dynamodb:GetItem'], on: [comments], if: keysLike('OUTBOX#*', 'SITE#*') },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [comments],
      if: { ...keysLike('COMMENT#*'), ...returnsNothing, ...onlyAttributes('pk', 'sk', 'verified') },
    },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [authors],
      if: {
        ...keysLike('*'),
        ...returnsNothing,
        ...onlyAttributes('authorKey', 'verifiedAt', 'unsubscribed'),
      },
    },
    { actions: ['secretsmanager:GetSecretValue'], on: ['SubscriptionLinksSecret'] },
  ],
  feedback: [
    log('Feedback'),
    {
      actions: ['dynamodb:GetItem'],
      on: [comments],
      if: {
        ...keysLike('OUTBOX#*'),
        ...onlyAttributes('pk', 'sk', 'authorKey'),
        StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [comments],
      if: {
        ...keysLike('OUTBOX#*'),
        ...returnsNothing,
        ...onlyAttributes('pk', 'sk', 'bouncedAt', 'complainedAt'),
      },
    },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [comments],
      if: { ...keysLike('MEMBERS#*'), ...returnsNothing, ...onlyAttributes('pk', 'sk', 'mailBouncedAt') },
    },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [authors],
      if: { ...returnsNothing, ...onlyAttributes('authorKey', 'bouncedAt', 'complainedAt') },
    },
  ],
  mailer: [
    log('Mailer'),
    { actions: ['dynamodb:GetItem'], on: [comments], if: keysLike('SITE#*', 'COMMENT#*') },
    { actions: ['dynamodb:BatchGetItem', 'dynamodb:UpdateItem'], on: [comments], if: keysLike('OUTBOX#*') },
    { actions: ['dynamodb:Query'], on: [comments], if: keysLike('MEMBERS#*') },
    {
      actions: ['dynamodb:Query'],
      on: ['queue', 'waiting', 'due'].map(index => `${comments}/index/${index}`),
    },
    {
      actions: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      on: [`${comments}.StreamArn`],
    },
    { actions: ['dynamodb:GetItem'], on: [authors] },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [authors],
      if: { ...returnsNothing, ...onlyAttributes('authorKey', 'askedAt', 'askedFor') },
    },
    { actions: ['dynamodb:BatchGetItem', 'dynamodb:UpdateItem'], on: [ephemera], if: keysLike('NOTICE#*') },
    { actions: ['dynamodb:UpdateItem'], on: [ephemera], if: { ...keysLike('MAILS#*'), ...returnsNothing } },
    { actions: ['kms:Decrypt'], on: ['AddressSealingKey'] },
    { actions: ['secretsmanager:GetSecretValue'], on: ['DecisionLinksSecret'] },
    { actions: ['secretsmanager:GetSecretValue'], on: ['SubscriptionLinksSecret'] },
    {
      actions: ['ses:SendRawEmail'],
      on: ['ses:identity/SenderIdentity', 'ses:configuration-set/OutgoingMailConfigurationSet'],
    },
    { actions: ['sqs:SendMessage'], on: ['MailerFailures'] },
  ],
  brake: [
    log('Brake'),
    { actions: ['dynamodb:Query'], on: [comments], if: keysLike('SITES') },
    {
      actions: ['dynamodb:UpdateItem'],
      on: [comments],
      if: { ...keysLike('SITE#*'), ...returnsNothing, ...onlyAttributes('pk', 'sk', 'brake') },
    },
  ],
  sweeper: [
    log('Sweeper'),
    { actions: ['dynamodb:Query'], on: [comments], if: keysLike('SITES') },
    { actions: ['dynamodb:Query'], on: [`${comments}/index/waiting`, `${comments}/index/due`] },
    { actions: ['lambda:InvokeFunction'], on: ['MailerFunction'] },
  ],
} satisfies Record<FunctionName, Grant[]>

describe('permissions', () => {
  const stack = synthesize()

  it.each(functionNames)('gives %s exactly what was reviewed', name => {
    const grants = grantsOf(stack, name)

    expect(grants).toEqual(reviewed[name])
  })

  it.each(functionNames)('lets %s find items by their keys alone: it may scan nothing', name => {
    const actions = grantsOf(stack, name).flatMap(grant => grant.actions)

    expect(actions.filter(action => /Scan|PartiQL|\*/.test(action))).toEqual([])
  })

  it('attaches no policy of AWS, and none outside the reviewed ones', () => {
    const roles = stack.ofType('AWS::IAM::Role').map(({ Properties }) => Object.keys(Properties))

    expect(roles).toEqual(functionNames.map(() => ['AssumeRolePolicyDocument']))
    expect(stack.ofType('AWS::IAM::Policy')).toHaveLength(functionNames.length)
    expect(stack.ofType('AWS::IAM::ManagedPolicy')).toEqual([])
  })

  it('lets each role be assumed by Lambda alone', () => {
    const trusts = stack
      .ofType('AWS::IAM::Role')
      .map(({ Properties }) => Properties['AssumeRolePolicyDocument'])

    const onlyLambda = {
      Statement: [
        { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
      ],
      Version: '2012-10-17',
    }
    expect(trusts).toEqual(functionNames.map(() => onlyLambda))
  })

  it('has no role beside those of our functions but the CDK’s two, each with a reason', () => {
    const roles = stack.machinery.filter(({ Type }) => Type === 'AWS::IAM::Role').map(({ id }) => id)

    expect(roles.toSorted()).toEqual(Object.keys(reasonsForRoles))
  })

  it('lets others in by a resource’s own policy only where there is a reason', () => {
    const allowed = ['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy']
      .flatMap(stack.ofType)
      .flatMap(({ id, Properties }) =>
        v
          .parse(ResourcePolicy, Properties)
          .PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow')
          .map(({ Principal }) => `${id.slice(0, -8)}: ${JSON.stringify(Principal)}`),
      )

    expect(allowed).toEqual(Object.keys(reasonsForOthers))
  })

  it('names every resource, but for the one star that has a reason', () => {
    const withStar = stack.resources
      .filter(({ Properties }) =>
        /"Resource":("\*"|\[[^\]]*"\*")|"NotResource"|"NotAction"/.test(JSON.stringify(Properties)),
      )
      .map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))

    expect(withStar).toEqual(Object.keys(reasonsForStars))
  })
})

const reasonsForStars = {
  AddressSealingKey:
    "A key's own policy says * for the key itself. It gives the account's IAM the say: without it, nobody could use the key or delete it.",
}

/** They run while a stack is deployed or deleted, called by CloudFormation alone. */
const reasonsForRoles = {
  CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756CServiceRole89A01265:
    'Copies the built pages from the bucket of assets into the bucket that CloudFront reads.',
  CustomS3AutoDeleteObjectsCustomResourceProviderRole3B1BD092:
    'Empties that bucket before it is deleted, which CloudFormation does not.',
}

const ResourcePolicy = v.object({
  PolicyDocument: v.object({
    Statement: v.array(v.object({ Effect: v.string(), Principal: v.unknown() })),
  }),
})

const reasonsForOthers = {
  'WebHostingFilesPolicy: {"AWS":{"Fn::GetAtt":["CustomS3AutoDeleteObjectsCustomResourceProviderRole3B1BD092","Arn"]}}':
    'The CDK empties the bucket before it is deleted.',
  'WebHostingFilesPolicy: {"Service":"cloudfront.amazonaws.com"}':
    'Our distribution reads the files, no other: the statement names it.',
  'OutgoingMailReturnsPolicy: {"Service":"ses.amazonaws.com"}':
    'SES tells of mails that came back, for our configuration set.',
  'ObservabilityTopicPolicy: {"Service":"cloudwatch.amazonaws.com"}':
    'Alarms of this account call whoever runs it.',
  'ObservabilityTopicPolicy: {"Service":"budgets.amazonaws.com"}':
    'Budgets of this account do, too: they know no other way but mail.',
}
