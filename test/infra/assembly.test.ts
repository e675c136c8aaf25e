import { describe, expect, it } from 'vitest'
import { createApp } from '../../infra/app.ts'
import { synthesize, synthesizeFiles } from './synthesized.ts'

describe('assembly', () => {
  it('is byte for byte the same twice', () => {
    expect(synthesizeFiles()).toEqual(synthesizeFiles())
  })

  it('is that of the smallest stage when none is chosen', () => {
    expect(Object.keys(synthesizeFiles())).toContain('taaliq-personal.template.json')
  })

  it('asks AWS for nothing: no account, no region, no look-up', () => {
    const manifest = synthesizeFiles()['manifest.json'] ?? ''

    expect(manifest).toContain('aws://unknown-account/unknown-region')
    expect(manifest).not.toContain('"missing"')
  })

  it('reports nothing about itself and needs no function of its own', () => {
    const types = synthesize().resources.map(({ Type }) => Type)

    expect(types.filter(type => type.startsWith('AWS::CDK::') || type.startsWith('Custom::'))).toEqual([])
  })

  it('tells ops and `npm run site` what the stack is made of', () => {
    const { outputs } = synthesize()

    expect(Object.keys(outputs)).toEqual([
      'ApiUrl',
      'CommentsTable',
      'AuthorsTable',
      'EphemeraTable',
      'SealingKey',
      'AuthorSecret',
      'SigningSecret',
      'DecisionLinkSecret',
      'SubscriptionLinkSecret',
      'UserPoolId',
      'MailFrom',
      'MailerFunction',
      'MailerFailures',
      'Issuer',
      'ClientId',
    ])
  })

  it('says what to run when a bundle was not built', () => {
    const unbuilt = { outdir: '/nonexistent/cdk.out', bundles: '/nonexistent/functions/' }

    expect(() => createApp(unbuilt)).toThrow(
      'There is no bundle in /nonexistent/functions/reader-api: run `npm run build`',
    )
  })
})
