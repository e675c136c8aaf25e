import { type App, Stack } from 'aws-cdk-lib'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { acknowledged } from '../../infra/acknowledged.ts'
import { examined } from '../../infra/examined.ts'
import { readSettings } from '../../infra/settings.ts'
import { deployments } from './deployments.ts'
import { synthesizeFiles } from './synthesized.ts'
import { withApp } from './with-app.ts'

/** What the packs say of an app, whatever is acknowledged: they overlook only ids without a prefix. */
const findingsOf = (app: App): string[] =>
  [new AwsSolutionsChecks(app), new ServerlessChecks(app)].flatMap(pack =>
    pack
      .validateScope(app)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(
          ({ constructPath = '' }) => `${pack.name}::${ruleName} at ${withoutStage(constructPath)}`,
        ),
      ),
  )

const withoutStage = (path: string): string =>
  path
    .replace(/^taaliq-[a-z]+-(?=data|edge)/, '')
    .replace(/^taaliq-[a-z]+/, 'main')
    .replace(/\/Resource$/, '')

describe.each(Object.entries(deployments))('cdk-nag in %s', (_, { stage, ...named }) => {
  it('finds exactly what was reviewed: nothing else, and nothing less', () => {
    const list = acknowledged(readSettings(stage, named))
    const findings = withApp({ stage, ...named }, findingsOf)

    const reviewed = list.flatMap(({ ids, at }) => at.flatMap(path => ids.map(id => `${id} at ${path}`)))
    expect(findings.toSorted()).toEqual(reviewed.toSorted())
  })
})

describe('an app that is examined', () => {
  const context = deployments['a stage with a domain and a firewall before all of it']

  it('is synthesized byte for byte the same twice, and keeps the reasons with it', () => {
    const [once, twice] = [examined, examined].map(prepared => synthesizeFiles(context, prepared))

    const report: unknown = JSON.parse(once?.['validation-report.json'] ?? '')
    expect(once).toEqual(twice)
    expect(report).toMatchObject({
      pluginReports: [
        { pluginName: 'AwsSolutions', violations: [] },
        { pluginName: 'Serverless', violations: [] },
      ],
    })
    expect(JSON.stringify(report)).toContain('A newspaper’s readers are everywhere.')
  })

  it('cannot be synthesized with a finding that nobody reviewed', () => {
    const withNewQueue = (app: App) => {
      new Queue(v.parse(v.instance(Stack), app.node.findChild('taaliq-personal')), 'New')
      return examined(app)
    }

    expect(() => synthesizeFiles({}, withNewQueue)).toThrow('AwsSolutions-SQS4')
  })

  it('has a reason in a sentence for each exception', () => {
    const reasons = acknowledged(readSettings('trial')).map(({ reason }) => reason)

    expect(reasons.filter(reason => !/^[A-Z].{30,}[.]$/u.test(reason))).toEqual([])
  })
})
