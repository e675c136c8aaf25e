import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { describe, expect, it } from 'vitest'
import { Brake } from '../../infra/brake.ts'
import { CommentStorage } from '../../infra/comment-storage.ts'
import { readSettings } from '../../infra/settings.ts'

/** A stack with the brake and who may pull it; the function's bundle is a stand-in. */
const synthesizeBrake = () => {
  const bundles = mkdtempSync(join(tmpdir(), 'taaliq-brake-'))
  try {
    mkdirSync(join(bundles, 'brake'))
    writeFileSync(join(bundles, 'brake', 'index.mjs'), 'export const handler = async () => undefined\n')
    const settings = readSettings('personal')
    const stack = new Stack(new App({ outdir: join(bundles, 'cdk.out') }), 'Test')
    const storage = new CommentStorage(stack, 'CommentStorage', settings)
    const brake = new Brake(stack, 'Brake', { settings, bundles, storage, publicUrl: 'https://test.example' })
    const metric = new Metric({ namespace: 'Taaliq', metricName: 'Flood' })
    for (const id of ['Flood', 'Cost'])
      brake.pullOn(new Alarm(stack, id, { metric, threshold: 1, evaluationPeriods: 1 }))
    return Template.fromStack(stack)
  } finally {
    rmSync(bundles, { recursive: true })
  }
}

describe('the brake', () => {
  const template = synthesizeBrake()
  const [id = ''] = Object.keys(template.findResources('AWS::Lambda::Function'))
  const itself = { 'Fn::GetAtt': [id, 'Arn'] }

  it('is pulled by each alarm that may when it goes off, and not when it is over', () => {
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'))

    const pulls = alarms.map(({ Properties: { AlarmActions, OKActions } }) => ({ AlarmActions, OKActions }))
    expect(pulls).toEqual(Array(2).fill({ AlarmActions: [itself], OKActions: undefined }))
  })

  it('lets nobody else pull it', () => {
    const permissions = Object.values(template.findResources('AWS::Lambda::Permission'))

    const alarms = 'lambda.alarms.cloudwatch.amazonaws.com'
    const from = permissions.map(({ Properties }) => String(Properties.Principal))
    expect(from.toSorted()).toEqual([alarms, alarms])
    expect(permissions.filter(({ Properties }) => Properties.SourceArn === undefined)).toEqual([])
  })
})
