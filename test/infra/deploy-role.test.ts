import { Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { createDeployRole } from '../../infra/deploy-role.ts'

const named = { repository: 'news/taaliq', environment: 'production' }

const templateOf = (context: Record<string, string>) => {
  const [stack] = createDeployRole(context).node.children.filter(Stack.isStack)
  if (stack === undefined) throw new Error('there is no stack')
  return Template.fromStack(stack)
}

/** A policy of one statement, which says this and no more. */
const only = (statement: object) => Match.objectEquals({ Version: '2012-10-17', Statement: [statement] })

const rolesIn = (region: string | object) =>
  ['deploy-role', 'file-publishing-role', 'lookup-role'].map(role => ({
    'Fn::Join': [
      '',
      [
        'arn:',
        { Ref: 'AWS::Partition' },
        ':iam::',
        { Ref: 'AWS::AccountId' },
        `:role/cdk-hnb659fds-${role}-`,
        { Ref: 'AWS::AccountId' },
        ...(typeof region === 'string' ? [`-${region}`] : ['-', region]),
      ],
    ],
  }))

describe('the role that deploys', () => {
  it('is taken from one environment of one repository, and from nowhere else', () => {
    const template = templateOf(named)

    template.resourceCountIs('AWS::IAM::Role', 1)
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: only({
        Action: 'sts:AssumeRoleWithWebIdentity',
        Effect: 'Allow',
        Principal: { Federated: { 'Fn::GetAtt': ['GitHub', 'Arn'] } },
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': 'repo:news/taaliq:environment:production',
          },
        },
      }),
    })
  })

  it('may take the CDK’s own roles, here and in us-east-1, and do nothing else', () => {
    const template = templateOf(named)

    template.resourceCountIs('AWS::IAM::Policy', 1)
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: only({
        Action: 'sts:AssumeRole',
        Effect: 'Allow',
        Resource: [...rolesIn({ Ref: 'AWS::Region' }), ...rolesIn('us-east-1')],
      }),
    })
    template.hasResourceProperties('AWS::IAM::Role', {
      ManagedPolicyArns: Match.absent(),
      Policies: Match.absent(),
    })
  })

  it('believes GitHub’s tokens for AWS alone', () => {
    templateOf(named).hasResourceProperties('AWS::IAM::OIDCProvider', {
      Url: 'https://token.actions.githubusercontent.com',
      ClientIdList: ['sts.amazonaws.com'],
    })
  })

  it('takes the provider that is there', () => {
    templateOf({ ...named, provider: 'there' }).resourceCountIs('AWS::IAM::OIDCProvider', 0)
  })

  it.each([
    ['no repository', { environment: 'production' }],
    ['no environment', { repository: 'news/taaliq' }],
    ['every repository of somebody', { ...named, repository: 'news/*' }],
    ['every environment', { ...named, environment: '*' }],
  ])('is not made for %s', (_, context) => {
    expect(() => createDeployRole(context)).toThrow('npm run deploy-role -- -c repository=')
  })
})
