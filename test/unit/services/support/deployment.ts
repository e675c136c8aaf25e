import type { ServedDeployment } from '../../../../local/services/start-services.ts'

const arn = (service: string, name: string) => `arn:aws:${service}:eu-central-1:000000000000:${name}`
const comments = arn('dynamodb', 'table/comments')

type Statement = { Action: string[]; Resource: string | string[]; Condition?: Record<string, unknown> }

const lambda = (folder: string, statements: readonly Statement[]) => ({
  logicalId: folder,
  name: `taaliq-${folder}`,
  arn: arn('lambda', `function:taaliq-${folder}`),
  roleArn: `arn:aws:iam::000000000000:role/${folder}-role`,
  folder,
  codeFolder: '/nowhere',
  handler: 'index.handler',
  environment: {},
  timeoutSeconds: 10,
  memoryMegabytes: 512,
  policies: [{ Version: '2012-10-17', Statement: statements.map(given => ({ Effect: 'Allow', ...given })) }],
})

const leading = (...patterns: string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns },
})

/** A small deployment with the roles of the real one, written out by hand. */
export const deployment = {
  installation: {
    stackName: 'taaliq-test',
    region: 'eu-central-1',
    accountId: '000000000000',
    publicUrl: 'http://localhost:3999',
  },
  functions: [
    lambda('reader-api', [
      {
        Action: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
        Resource: comments,
        Condition: leading('SITE#*', 'THREAD#*'),
      },
      { Action: ['dynamodb:Query'], Resource: `${comments}/index/published` },
      { Action: ['dynamodb:PutItem'], Resource: comments, Condition: leading('COMMENT#*') },
      { Action: ['dynamodb:UpdateItem'], Resource: comments, Condition: leading('THREAD#*') },
      {
        Action: ['dynamodb:UpdateItem'],
        Resource: arn('dynamodb', 'table/authors'),
        Condition: { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } },
      },
      { Action: ['kms:GetPublicKey'], Resource: arn('kms', 'key/sealing') },
      { Action: ['secretsmanager:GetSecretValue'], Resource: arn('secretsmanager', 'secret:signing-abcdef') },
    ]),
    lambda('mailer', [
      { Action: ['kms:Decrypt'], Resource: arn('kms', 'key/sealing') },
      {
        Action: ['ses:SendRawEmail'],
        Resource: [arn('ses', 'identity/example.com'), arn('ses', 'configuration-set/outgoing')],
      },
    ]),
    lambda('sweeper', [
      {
        Action: ['dynamodb:Query'],
        Resource: `${comments}/index/queue`,
        Condition: { StringEquals: { 'dynamodb:Select': 'COUNT' } },
      },
      { Action: ['lambda:InvokeFunction'], Resource: arn('lambda', 'function:taaliq-mailer') },
    ]),
  ],
  tables: [
    {
      logicalId: 'Comments',
      name: 'comments',
      arn: comments,
      streamArn: undefined,
      streamView: undefined,
      partitionKey: 'pk',
      sortKey: 'sk',
      indexes: ['published', 'queue'].map(name => ({
        name,
        partitionKey: `${name}Pk`,
        sortKey: `${name}Sk`,
        projection: { kind: 'INCLUDE' as const, attributes: ['name'] },
      })),
      keyTypes: { pk: 'S', sk: 'S', publishedPk: 'S', publishedSk: 'S', queuePk: 'S', queueSk: 'S' },
      expiryAttribute: undefined,
    },
    {
      logicalId: 'Authors',
      name: 'authors',
      arn: arn('dynamodb', 'table/authors'),
      streamArn: undefined,
      streamView: undefined,
      partitionKey: 'authorKey',
      indexes: [],
      keyTypes: { authorKey: 'S' },
      expiryAttribute: undefined,
    },
  ],
  keys: [
    {
      logicalId: 'SealingKey',
      id: 'sealing',
      arn: arn('kms', 'key/sealing'),
      spec: 'RSA_3072',
      usage: 'ENCRYPT_DECRYPT',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::000000000000:root' },
            Action: 'kms:*',
            Resource: '*',
          },
        ],
      },
    },
  ],
  secrets: [
    { logicalId: 'Signing', arn: arn('secretsmanager', 'secret:signing-abcdef'), length: 48 },
    { logicalId: 'Author', arn: arn('secretsmanager', 'secret:author-abcdef'), length: 48 },
  ],
  userPools: [
    {
      logicalId: 'Pool',
      id: 'eu-central-1_test',
      arn: arn('cognito-idp', 'userpool/eu-central-1_test'),
      issuer: 'http://localhost:3999/local/oidc',
      clients: [{ id: 'console-client', callbackUrls: [], logoutUrls: [], scopes: ['openid'] }],
    },
  ],
  mailIdentities: ['example.com'],
  configurationSets: ['outgoing'],
  mailEvents: [],
  outputs: { ApiUrl: 'http://localhost:3999', MailFrom: '"A & <B>" <b@example.com>' },
} satisfies ServedDeployment
