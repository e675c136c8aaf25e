import type { Held } from './fate-of-stack.ts'

type Deleting = {
  /** What is lost with it. */
  readonly means: string
  readonly commands: readonly string[]
}

/** How what a stack leaves behind is deleted by hand, and what that means; a console knows the rest. */
export const deletingByHand = ({ type, name }: Held): Deleting =>
  byType[type]?.(name) ?? { means: 'it can be deleted in the AWS console', commands: [] }

const byType: Readonly<Record<string, (name: string) => Deleting>> = {
  /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html */
  'AWS::DynamoDB::Table': name => ({
    means:
      'every item in it; where it could be restored to a point in time, one last backup is kept for 35 days',
    commands: [
      `aws dynamodb update-table --table-name ${name} --no-deletion-protection-enabled`,
      `aws dynamodb delete-table --table-name ${name}`,
    ],
  }),
  /** https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html */
  'AWS::KMS::Key': name => ({
    means: 'nobody can open again what was sealed with it, in no backup either; AWS waits for 30 days',
    commands: [`aws kms schedule-key-deletion --key-id ${name} --pending-window-in-days 30`],
  }),
  'AWS::SecretsManager::Secret': name => ({
    means: 'nothing that was made with it can be recognised again; AWS waits for 30 days',
    commands: [`aws secretsmanager delete-secret --secret-id ${name} --recovery-window-in-days 30`],
  }),
  'AWS::Cognito::UserPool': name => ({
    means: 'all who sign in; they have to be invited anew',
    commands: [
      `aws cognito-idp update-user-pool --user-pool-id ${name} --deletion-protection INACTIVE`,
      `aws cognito-idp delete-user-pool --user-pool-id ${name}`,
    ],
  }),
  'AWS::Logs::LogGroup': name => ({
    means: 'what was logged there',
    commands: [`aws logs delete-log-group --log-group-name ${name}`],
  }),
  /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/empty-bucket.html */
  'AWS::S3::Bucket': name => ({
    means: 'its files and all their older versions; empty it in the console first, which deletes those, too',
    commands: [`aws s3 rb s3://${name}`],
  }),
}
