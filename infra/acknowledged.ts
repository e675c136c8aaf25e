import type { Settings } from './settings.ts'

/** Findings of cdk-nag that are left as they are, where, and why. */
export type Acknowledged = {
  /** With the name of the pack before each: one without it never matches. */
  ids: readonly `${'AwsSolutions' | 'Serverless'}::${string}`[]
  /** Constructs by their path in a stack: `data` is what is kept, `main` what runs. */
  at: readonly `${'data' | 'main'}/${string}`[]
  /** What a security reviewer is told. */
  reason: string
}

/** The reviewed list. A test compares it with what the packs find: what is missing fails, and so does what is needless. */
export const acknowledged = (settings: Settings): Acknowledged[] => [
  ...people,
  ...data,
  ...edge,
  ...functions,
  ...uploader,
  ...(settings.keepsData ? [] : whereDataGo),
  ...(settings.domain === undefined ? withoutDomain : []),
  ...(settings.firewall === 'off' ? withoutFirewall : []),
]

const people: readonly Acknowledged[] = [
  {
    ids: ['AwsSolutions::AwsSolutions-COG1'],
    at: ['data/Moderators/Pool'],
    reason:
      'Twelve characters and no rule about their kinds, as NIST SP 800-63B advises; with a passkey or a mailed code nobody needs a password.',
  },
  {
    ids: ['AwsSolutions::AwsSolutions-COG2'],
    at: ['data/Moderators/Pool'],
    reason:
      'Cognito knows a second factor after a password. Members may sign in by passkey, which cannot be phished, or by a mailed code; whoever prefers a password can do what their membership says, and all of it is on record.',
  },
  {
    ids: ['AwsSolutions::AwsSolutions-COG8'],
    at: ['data/Moderators/Pool'],
    reason:
      'The Plus plan judges passwords and risks, for a fee by person. Members are few and invited, and what a token may do is looked up in the table at every request.',
  },
]

const data: readonly Acknowledged[] = [
  {
    ids: ['AwsSolutions::AwsSolutions-DDB3'],
    at: ['data/CommentStorage/Ephemera/Table'],
    reason:
      'It holds rates, retries and leases that expire within a day; restored ones would refuse honest people.',
  },
  {
    ids: ['AwsSolutions::AwsSolutions-SMG4'],
    at: ['data/AddressSealing/AuthorSecret'],
    reason:
      'It names people by a keyed hash: with another one every commenter would be a stranger, and every unsubscription forgotten. Only the readers’ function may read it.',
  },
  {
    ids: ['AwsSolutions::AwsSolutions-SMG4'],
    at: ['data/AddressSealing/SigningSecret', 'main/DecisionLinks/Secret', 'main/SubscriptionLinks/Secret'],
    reason:
      'It is rotated by hand: a second time ends what people hold, and a function that rotates it would be one more that can read it.',
  },
  {
    ids: ['AwsSolutions::AwsSolutions-SMG4'],
    at: ['main/PublicApi/OriginSecret'],
    reason:
      'CloudFront and the functions must change it together, which a deployment does; rotated behind their backs it would take the API down.',
  },
  {
    ids: ['AwsSolutions::AwsSolutions-S1'],
    at: ['main/WebHosting/Files'],
    reason:
      'It holds files that everybody may have, and only CloudFront reads it: its log would tell nothing about an attack.',
  },
  {
    ids: ['AwsSolutions::AwsSolutions-SQS3', 'Serverless::Serverless-SQSRedrivePolicy'],
    at: ['main/Mailer/Failures'],
    reason: 'It is itself where a stream’s failures end, which the rule does not see.',
  },
]

const edge: readonly Acknowledged[] = [
  {
    ids: ['AwsSolutions::AwsSolutions-APIG4'],
    at: ['main/PublicApi/Readers', 'main/PublicApi/Subscriptions'],
    reason: 'Readers have no account, and the links of mails carry a signature, which the function checks.',
  },
  {
    ids: ['AwsSolutions::AwsSolutions-APIG4'],
    at: ['main/PublicApi/Moderation'],
    reason:
      'The function verifies the access token: the gateway’s own authorizer cannot tell it from an id token, nor answer in the form of our errors.',
  },
  {
    ids: ['AwsSolutions::AwsSolutions-CFR1'],
    at: ['main/Edge/Distribution'],
    reason: 'A newspaper’s readers are everywhere.',
  },
  {
    ids: ['AwsSolutions::AwsSolutions-CFR3'],
    at: ['main/Edge/Distribution'],
    reason:
      'Its log would write down every reader’s network address beside what they read. Whatever reaches the API is logged there, without either.',
  },
]

const nudges =
  'An event is a nudge that holds nothing: what is owed stands in the table, and the next minute nudges again.'
const bounces =
  'An event names an address, which may lie nowhere but in the authors’ table. SES suppresses it by itself and says the same of the next mail: docs/decisions/feedback.md.'

const functions: readonly Acknowledged[] = [
  {
    ids: ['Serverless::Serverless-LambdaDLQ'],
    at: ['main/ReaderApi/Function', 'main/ModerationApi/Function', 'main/SubscriptionApi/Function'],
    reason: 'The gateway waits for the answer; a dead letter is of events that nobody waits for.',
  },
  {
    ids: ['Serverless::Serverless-LambdaDLQ'],
    at: ['main/Mailer/Function', 'main/Sweeper/Function'],
    reason: nudges,
  },
  {
    ids: ['Serverless::Serverless-LambdaAsyncFailureDestination'],
    at: ['main/Mailer/Function/EventInvokeConfig', 'main/Sweeper/Function/EventInvokeConfig'],
    reason: nudges,
  },
  {
    ids: ['Serverless::Serverless-LambdaDLQ'],
    at: ['main/Brake/Function'],
    reason:
      'An event says nothing but that it is to be pulled; where three tries fail, the alarm that called has called people, too.',
  },
  { ids: ['Serverless::Serverless-EventBusDLQ'], at: ['main/Sweeper/EachMinute'], reason: nudges },
  { ids: ['Serverless::Serverless-LambdaDLQ'], at: ['main/Feedback/Function'], reason: bounces },
  {
    ids: ['Serverless::Serverless-SNSRedrivePolicy'],
    at: ['main/Feedback/Function/Returns'],
    reason: bounces,
  },
  {
    ids: ['Serverless::Serverless-LambdaTracing'],
    at: [
      'main/ReaderApi/Function',
      'main/ModerationApi/Function',
      'main/SubscriptionApi/Function',
      'main/Mailer/Function',
      'main/Feedback/Function',
      'main/Sweeper/Function',
      'main/Brake/Function',
    ],
    reason:
      'A request is followed by its id through the logs. X-Ray costs by the trace, and its grant knows no resource but *.',
  },
]

const uploads =
  'It is the CDK’s own: it copies the built pages into their bucket while a stack is deployed, and nobody calls it otherwise.'
const uploading = 'main/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C'

const uploader: readonly Acknowledged[] = [
  {
    ids: [
      'AwsSolutions::AwsSolutions-L1',
      'Serverless::Serverless-LambdaLatestVersion',
      'Serverless::Serverless-LambdaDLQ',
      'Serverless::Serverless-LambdaTracing',
    ],
    at: [uploading],
    reason: `${uploads} Its runtime comes with the CDK’s version, and CloudFormation waits for its answer.`,
  },
  {
    ids: [
      'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    ],
    at: [`${uploading}/ServiceRole`],
    reason: `${uploads} AWS’s policy lets it write its log and nothing else.`,
  },
  {
    ids: [
      'AwsSolutions::AwsSolutions-IAM5[Action::s3:GetObject*]',
      'AwsSolutions::AwsSolutions-IAM5[Action::s3:GetBucket*]',
      'AwsSolutions::AwsSolutions-IAM5[Action::s3:List*]',
      'AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
      'AwsSolutions::AwsSolutions-IAM5[Action::s3:DeleteObject*]',
      'AwsSolutions::AwsSolutions-IAM5[Action::s3:Abort*]',
      'AwsSolutions::AwsSolutions-IAM5[Resource::<WebHostingFilesD5B0956B.Arn>/*]',
    ],
    at: [`${uploading}/ServiceRole/DefaultPolicy`],
    reason: `${uploads} It reads the bucket of built assets and fills the bucket of pages; no data lie in either.`,
  },
]

const whereDataGo: readonly Acknowledged[] = [
  {
    ids: ['AwsSolutions::AwsSolutions-DDB3'],
    at: ['data/CommentStorage/Comments/Table', 'data/CommentStorage/Authors/Table'],
    reason: 'The stage is to look at and throw away: its data go with the stack.',
  },
]

const withoutDomain: readonly Acknowledged[] = [
  {
    ids: ['AwsSolutions::AwsSolutions-CFR4'],
    at: ['main/Edge/Distribution'],
    reason:
      'CloudFront sets the oldest protocol itself where its own certificate serves; with a domain it is TLS 1.2.',
  },
]

const withoutFirewall: readonly Acknowledged[] = [
  {
    ids: ['AwsSolutions::AwsSolutions-CFR2'],
    at: ['main/Edge/Distribution'],
    reason:
      'The firewall is a setting of the stage that costs each month. Without one the gateway’s throttle and the tables’ ceilings end a flood.',
  },
]
