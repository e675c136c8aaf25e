import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { distributionOf } from './behaviours-of.ts'
import { deployments } from './deployments.ts'
import { synthesize, synthesizeFilesOnce } from './synthesized.ts'

const Manifest = v.pipe(
  v.object({
    artifacts: v.record(
      v.string(),
      v.object({
        type: v.string(),
        environment: v.optional(v.string()),
        properties: v.optional(v.object({ terminationProtection: v.optional(v.boolean(), false) })),
        dependencies: v.optional(v.array(v.string()), []),
      }),
    ),
  }),
  v.transform(({ artifacts }) =>
    Object.entries(artifacts)
      .filter(([, { type }]) => type === 'aws:cloudformation:stack')
      .map(([name, { environment, properties, dependencies }]) => ({
        name,
        environment,
        isProtected: properties?.terminationProtection,
        needs: dependencies.filter(each => !each.endsWith('.assets')),
      })),
  ),
)

const stacksOf = (context: Record<string, string>) =>
  v.parse(Manifest, JSON.parse(synthesizeFilesOnce(context)['manifest.json'] ?? ''))

const whole = deployments['a stage with a domain and a firewall before all of it']

describe('stacks', () => {
  it('are two in the smallest stage: what is kept, protected, and what runs', () => {
    const here = 'aws://unknown-account/unknown-region'

    expect(stacksOf(deployments['the smallest stage'])).toEqual([
      { name: 'taaliq-personal-data', environment: here, isProtected: true, needs: [] },
      { name: 'taaliq-personal', environment: here, isProtected: false, needs: ['taaliq-personal-data'] },
    ])
  })

  it('are three with a domain or a firewall: the third in us-east-1, and none waits for it', () => {
    const here = 'aws://unknown-account/unknown-region'

    expect(stacksOf(whole)).toEqual([
      { name: 'taaliq-production-data', environment: here, isProtected: true, needs: [] },
      {
        name: 'taaliq-production-edge',
        environment: 'aws://unknown-account/us-east-1',
        isProtected: false,
        needs: [],
      },
      {
        name: 'taaliq-production',
        environment: here,
        isProtected: false,
        needs: ['taaliq-production-data'],
      },
    ])
  })

  it('can all be deleted where nothing is to be kept', () => {
    const stacks = stacksOf(deployments['a stage to throw away'])

    expect(stacks.filter(({ isProtected }) => isProtected)).toEqual([])
  })
})

describe('the stack of what is kept', () => {
  it('holds tables, keys, secrets, people and the sender, and nothing that computes', () => {
    const { resources, machinery } = synthesize(whole, ['kept'])

    expect(new Set(resources.map(({ Type }) => Type))).toEqual(
      new Set([
        'AWS::DynamoDB::Table',
        'AWS::KMS::Key',
        'AWS::SecretsManager::Secret',
        'AWS::Cognito::UserPool',
        'AWS::Cognito::UserPoolDomain',
        'AWS::SES::EmailIdentity',
      ]),
    )
    expect(machinery).toEqual([])
  })

  it('leaves nothing to be kept in the others', () => {
    const { resources, machinery } = synthesize(whole, ['runs', 'edge'])
    const kept = [...resources, ...machinery].filter(
      ({ DeletionPolicy = 'Delete' }) => DeletionPolicy !== 'Delete',
    )

    expect(kept).toEqual([])
  })
})

describe('the stack of the edge', () => {
  it('holds the certificate and the firewall, and tells their names', () => {
    const { resources, outputs } = synthesize(whole, ['edge'])

    expect(resources.map(({ Type }) => Type)).toEqual([
      'AWS::CertificateManager::Certificate',
      'AWS::WAFv2::WebACL',
    ])
    expect(outputs).toEqual({
      CertificateArn: { Value: { Ref: resources[0]?.id } },
      WebAclArn: { Value: { 'Fn::GetAtt': [resources[1]?.id, 'Arn'] } },
    })
  })

  it('is joined to the rest by settings alone: nothing looks across regions', () => {
    const { resources, machinery } = synthesize(whole, ['runs'])
    const template = JSON.stringify([resources, machinery])
    const imported = template.match(/(?<="Fn::ImportValue":")[^":]+/g) ?? []

    expect(new Set(imported)).toEqual(new Set(['taaliq-production-data']))
    expect(template).not.toMatch(/CrossRegion|taaliq-production-edge/)
  })

  it('proves that the domain is ours by DNS', () => {
    const { Properties } = synthesize(whole, ['edge']).one('AWS::CertificateManager::Certificate')

    expect(Properties).toMatchObject({ DomainName: whole.domain, ValidationMethod: 'DNS' })
  })
})

describe('a domain', () => {
  const publicUrl = (context: Record<string, string>) =>
    synthesize(context).one('AWS::Lambda::Function', 'ReaderApi').Properties['Environment']

  it('is not needed: CloudFront’s own serves', () => {
    const stack = synthesize(deployments['the smallest stage'])
    const { id } = stack.one('AWS::CloudFront::Distribution')
    const url = { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [id, 'DomainName'] }]] }

    expect(distributionOf(stack)).not.toHaveProperty('Aliases')
    expect(distributionOf(stack)).not.toHaveProperty('ViewerCertificate')
    expect(publicUrl(deployments['the smallest stage'])).toMatchObject({ Variables: { PUBLIC_URL: url } })
    expect(stack.outputs['PublicUrl']).toMatchObject({ Value: url })
  })

  it('is served with its certificate, over TLS 1.2 at least', () => {
    expect(distributionOf(synthesize(whole))).toMatchObject({
      Aliases: ['comments.news.example'],
      ViewerCertificate: {
        AcmCertificateArn: whole['edge.certificateArn'],
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    })
    expect(publicUrl(whole)).toMatchObject({ Variables: { PUBLIC_URL: 'https://comments.news.example' } })
  })
})

describe('what the edge stack made', () => {
  const ask = (name: string) =>
    `Deploy taaliq-production-edge first, then name what it made: -c edge.${name}=<its output>. \`npm run deploy\` does both.`

  it('is asked for where it is needed and not named', () => {
    const { complaints } = synthesize({ stage: 'production', domain: 'comments.news.example' })

    expect(complaints).toEqual([ask('certificateArn'), ask('webAclArn')])
  })

  it('is not asked for where it is named, or not needed', () => {
    expect(synthesize(whole).complaints).toEqual([])
    expect(synthesize(deployments['the smallest stage']).complaints).toEqual([])
  })
})

describe('whoever deploys', () => {
  it('is warned that no mail will arrive while the sender is an example, and of nothing else', () => {
    const { warnings } = synthesize(deployments['the smallest stage'])

    expect(warnings).toEqual([
      expect.stringContaining('No mail will arrive from taaliq@example.com: deploy with -c mail.from='),
    ])
    expect(synthesize({ 'mail.from': 'comments@news.example' }).warnings).toEqual([])
  })
})
