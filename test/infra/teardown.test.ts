import { describe, expect, it } from 'vitest'
import { describeTeardown } from '../../infra/commands/describe-teardown.ts'
import { fateOfStack } from '../../infra/commands/fate-of-stack.ts'
import type { StackTemplate } from '../../infra/commands/synthesize-stacks.ts'
import { teardownSteps } from '../../infra/commands/teardown-steps.ts'
import { stacksOf } from './stacks-of.ts'

/** Every stack of a stage as if all of it were deployed, each resource under its logical id. */
const fatesIn = (stage: string) =>
  stacksOf({ stage }).map(stack =>
    fateOfStack(stack, new Map(Object.keys(stack.template.Resources).map(id => [id, id]))),
  )
const typesThat = (part: 'goes' | 'stays', stage: string) =>
  fatesIn(stage).flatMap(fate => fate[part].map(({ type }) => type))

describe('a teardown', () => {
  it.each(['personal', 'production'])('of %s leaves comments, addresses, keys and people', stage => {
    expect(typesThat('stays', stage)).toEqual(
      expect.arrayContaining([
        'AWS::Cognito::UserPool',
        'AWS::DynamoDB::Table',
        'AWS::KMS::Key',
        'AWS::SecretsManager::Secret',
      ]),
    )
  })

  it('of trial leaves nothing but logs that Lambda made by itself', () => {
    expect(typesThat('stays', 'trial').filter(type => type !== 'AWS::Logs::LogGroup')).toEqual([])
    expect(typesThat('goes', 'trial')).toContain('AWS::DynamoDB::Table')
  })

  it('takes what runs before what it stands on, and leaves what is protected', () => {
    const fates = [
      { stack: 'taaliq-news-data', isProtected: true },
      { stack: 'taaliq-news-edge', isProtected: false },
      { stack: 'taaliq-news', isProtected: false },
    ]

    const steps = teardownSteps({ stage: 'news', fates, cdkOptions: ['-c', 'stage=news'] })

    expect(steps).toEqual([
      ['destroy', 'taaliq-news', '--force', '-c', 'stage=news'],
      ['destroy', 'taaliq-news-edge', '--force', '-c', 'stage=news'],
    ])
  })

  it('is of nothing where all is protected', () => {
    const fates = [{ stack: 'taaliq-news-data', isProtected: true }]

    expect(teardownSteps({ stage: 'news', fates, cdkOptions: [] })).toEqual([])
  })
})

describe('the fate of a stack', () => {
  const template: StackTemplate = {
    Resources: {
      Comments: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: 'Retain', Properties: {} },
      Ephemera: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: 'Delete', Properties: {} },
      Uploads: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'RetainExceptOnCreate', Properties: {} },
      Reader: { Type: 'AWS::Lambda::Function', Properties: { LoggingConfig: {} } },
      Uploader: { Type: 'AWS::Lambda::Function', Properties: {} },
      Role: { Type: 'AWS::IAM::Role', Properties: {} },
    },
  }
  const names = new Map(Object.keys(template.Resources).map(id => [id, `news-${id.toLowerCase()}`]))
  const stack = { name: 'taaliq-news', isProtected: false, template }

  it('is read from its template', () => {
    expect(fateOfStack(stack, names)).toEqual({
      stack: 'taaliq-news',
      isProtected: false,
      goes: [{ type: 'AWS::DynamoDB::Table', name: 'news-ephemera' }],
      stays: [
        { type: 'AWS::DynamoDB::Table', name: 'news-comments' },
        { type: 'AWS::S3::Bucket', name: 'news-uploads' },
        { type: 'AWS::Logs::LogGroup', name: '/aws/lambda/news-uploader' },
      ],
    })
  })

  it('tells of nothing that was never deployed', () => {
    expect(fateOfStack(stack, new Map())).toMatchObject({ goes: [], stays: [] })
  })

  it('is told with the commands for what stays', () => {
    const told = describeTeardown('news', [fateOfStack({ ...stack, region: 'us-east-1' }, names)])

    expect(told).toBe(`taaliq-news (us-east-1) is deleted, and with it for good:
  DynamoDB Table news-ephemera

Without taaliq-news there stays, and is paid for, until it is deleted by hand:
  DynamoDB Table news-comments
      lost then: every item in it; where it could be restored to a point in time, one last backup is kept for 35 days
      aws dynamodb update-table --table-name news-comments --no-deletion-protection-enabled --region us-east-1
      aws dynamodb delete-table --table-name news-comments --region us-east-1
  S3 Bucket news-uploads
      lost then: its files and all their older versions; empty it in the console first, which deletes those, too
      aws s3 rb s3://news-uploads --region us-east-1
  Logs LogGroup /aws/lambda/news-uploader
      lost then: what was logged there
      aws logs delete-log-group --log-group-name /aws/lambda/news-uploader --region us-east-1
`)
  })

  it('is told of a protected one with the commands that lift the protection', () => {
    const told = describeTeardown('news', [fateOfStack({ ...stack, isProtected: true }, names)])

    expect(told).toContain('taaliq-news is protected and stays as it is')
    expect(told).toContain('--no-enable-termination-protection --stack-name taaliq-news\n')
    expect(told).toContain('  npx cdk destroy taaliq-news -c stage=news\n')
    expect(told).not.toContain('with it for good')
  })
})
