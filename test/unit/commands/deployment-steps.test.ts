import { expect, it } from 'vitest'
import { deploymentSteps } from '../../../infra/commands/deployment-steps.ts'

const given = { stage: 'production', cdkOptions: ['-c', 'stage=production'], outputsFile: 'outputs.json' }
const common = ['-c', 'stage=production', '--outputs-file', 'outputs.json']

it('deploys what others stand on first, then the stack that runs', () => {
  const stacks = ['taaliq-production-data', 'taaliq-production', 'taaliq-production-edge']

  const steps = deploymentSteps({ ...given, stacks }).map(step => step({}))

  expect(steps).toEqual([
    ['deploy', 'taaliq-production-data', 'taaliq-production-edge', ...common],
    ['deploy', 'taaliq-production', '--exclusively', ...common],
  ])
})

it('deploys one stack where there is but one', () => {
  const steps = deploymentSteps({ ...given, stacks: ['taaliq-production'] }).map(step => step({}))

  expect(steps).toEqual([['deploy', 'taaliq-production', '--exclusively', ...common]])
})

it.each([
  ['the certificate', { CertificateArn: 'arn:c' }, ['-c', 'edge.certificateArn=arn:c']],
  ['the firewall', { WebAclArn: 'arn:w' }, ['-c', 'edge.webAclArn=arn:w']],
  [
    'both',
    { CertificateArn: 'arn:c', WebAclArn: 'arn:w' },
    ['-c', 'edge.certificateArn=arn:c', '-c', 'edge.webAclArn=arn:w'],
  ],
  ['nothing where the edge has nothing', {}, []],
])('tells the stack that runs of the edge: %s', (_, edge, told) => {
  const [, running] = deploymentSteps({ ...given, stacks: ['taaliq-production-data', 'taaliq-production'] })

  const parameters = running?.({ 'taaliq-production-edge': edge })
  expect(parameters).toEqual(['deploy', 'taaliq-production', '--exclusively', ...common, ...told])
})
