/** A stack in small, written as CDK writes it. */
export const smallTemplate = {
  Parameters: { BootstrapVersion: { Default: '/cdk-bootstrap/hnb659fds/version' } },
  Resources: {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'Api' } },
    Stage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 } },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        RouteKey: '$default',
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
      },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: { IntegrationUri: { 'Fn::GetAtt': ['Mailer', 'Arn'] }, PayloadFormatVersion: '2.0' },
    },
    Comments: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ['pk', 'sk', 'queuePk'].map(AttributeName => ({
          AttributeName,
          AttributeType: 'S',
        })),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'queue',
            KeySchema: [{ AttributeName: 'queuePk', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['name'] },
          },
        ],
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      },
    },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: { Policies: [{ PolicyDocument: { Statement: [{ Sid: 'Inline' }] } }] },
    },
    Policy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        Roles: [{ Ref: 'Role' }],
        PolicyDocument: {
          Statement: [
            { Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Comments', 'Arn'] }, '/index/queue']] } },
          ],
        },
      },
    },
    ForeignPolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: { Roles: ['another'], PolicyDocument: { Statement: [{ Sid: 'Foreign' }] } },
    },
    Mailer: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: { 'Fn::Join': ['-', ['cdk', { Ref: 'AWS::AccountId' }]] }, S3Key: 'abc.zip' },
        Handler: 'index.handler',
        Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        Timeout: 30,
        MemorySize: 512,
        Environment: {
          Variables: {
            POWERTOOLS_SERVICE_NAME: 'mailer',
            COMMENTS_TABLE: { Ref: 'Comments' },
            CONSOLE_URL: {
              'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Edge', 'DomainName'] }, '/console/']],
            },
            ISSUER: { 'Fn::GetAtt': ['People', 'ProviderURL'] },
            SIGNING_SECRET: { Ref: 'Secret' },
          },
        },
      },
    },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: { Ref: 'Mailer' },
        EventSourceArn: { 'Fn::GetAtt': ['Comments', 'StreamArn'] },
        BatchSize: 10,
        MaximumRetryAttempts: 3,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Dead', 'Arn'] } } },
      },
    },
    EachMinute: {
      Type: 'AWS::Events::Rule',
      Properties: {
        ScheduleExpression: 'rate(1 minute)',
        State: 'ENABLED',
        Targets: [{ Arn: { 'Fn::GetAtt': ['Mailer', 'Arn'] }, Id: 'Target0' }],
      },
    },
    Dead: { Type: 'AWS::SQS::Queue', Properties: {} },
    Secret: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { GenerateSecretString: { PasswordLength: 48 } },
    },
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: { KeySpec: 'RSA_3072', KeyUsage: 'ENCRYPT_DECRYPT', KeyPolicy: { Statement: [] } },
    },
    People: { Type: 'AWS::Cognito::UserPool' },
    Console: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'People' } } },
    Sender: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'comments@news.example' } },
    Edge: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Origins: [{ Id: 'api', DomainName: { Ref: 'Api' } }],
          DefaultCacheBehavior: {
            ViewerProtocolPolicy: 'https-only',
            TargetOriginId: 'api',
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          },
        },
      },
    },
    Unknown: {
      Type: 'AWS::Route53::HostedZone',
      Properties: { Name: { 'Fn::ImportValue': 'elsewhere' } },
    },
  },
  Outputs: { CommentsTable: { Value: { Ref: 'Comments' } }, ConsoleClient: { Value: { Ref: 'Console' } } },
}
