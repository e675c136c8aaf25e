import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../infra/app.ts'
import { synthesize, synthesizeFiles, synthesizeFilesOnce } from './synthesized.ts'

describe('assembly', () => {
  it('is byte for byte the same twice', () => {
    expect(synthesizeFiles()).toEqual(synthesizeFiles())
  })

  it('says nothing of the machine that made it', () => {
    const files = Object.values(synthesizeFilesOnce({}))

    expect(files.filter(text => text.includes(process.cwd()))).toEqual([])
  })

  it('is that of the smallest stage when none is chosen', () => {
    expect(Object.keys(synthesizeFilesOnce({}))).toContain('taaliq-personal.template.json')
  })

  it('asks AWS for nothing: no account, no region, no look-up', () => {
    const manifest = synthesizeFilesOnce({})['manifest.json'] ?? ''

    expect(manifest).toContain('aws://unknown-account/unknown-region')
    expect(manifest).not.toContain('"missing"')
  })

  it('reports nothing about itself, and runs nothing of the CDK but what fills and empties the bucket', () => {
    const { resources, machinery } = synthesize()

    expect(resources.filter(({ Type }) => Type.startsWith('AWS::CDK::'))).toEqual([])
    expect(new Set(machinery.map(({ Type }) => Type))).toEqual(
      new Set([
        'Custom::CDKBucketDeployment',
        'Custom::S3AutoDeleteObjects',
        'AWS::IAM::Role',
        'AWS::IAM::Policy',
        'AWS::Lambda::Function',
        'AWS::Lambda::LayerVersion',
      ]),
    )
  })

  it('tells ops and `npm run site` what the stack is made of', () => {
    const { outputs } = synthesize()

    expect(Object.keys(outputs)).toEqual([
      'PublicUrl',
      'DistributionDomain',
      'CommentsTable',
      'AuthorsTable',
      'EphemeraTable',
      'SealingKey',
      'AuthorSecret',
      'SigningSecret',
      'UserPoolId',
      'MailFrom',
      'Issuer',
      'ClientId',
    ])
  })

  it('says what to run when a bundle was not built', () => {
    const pages = mkdtempSync(join(tmpdir(), 'taaliq-pages-'))
    mkdirSync(join(pages, 'embed'))
    mkdirSync(join(pages, 'console'))
    writeFileSync(join(pages, 'embed/v1.js'), '')
    writeFileSync(join(pages, 'console/index.html'), '')
    const unbuilt = { outdir: '/nonexistent/cdk.out', bundles: '/nonexistent/functions/', pages }

    expect(() => createApp(unbuilt)).toThrow(
      'There is no bundle in /nonexistent/functions/reader-api: run `npm run build`',
    )
    expect(() => createApp({ ...unbuilt, pages: '/nonexistent/pages' })).toThrow(
      'There are no pages in /nonexistent/pages: run `npm run build`',
    )
  })
})
