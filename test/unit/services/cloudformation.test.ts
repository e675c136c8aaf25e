import {
  CloudFormationClient,
  DescribeStacksCommand,
  ListStacksCommand,
} from '@aws-sdk/client-cloudformation'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deployment } from './support/deployment.ts'
import { givenServices } from './support/given-services.ts'

let services: Awaited<ReturnType<typeof givenServices>>

beforeAll(async () => {
  services = await givenServices()
})

afterAll(() => services.close())

const clientOf = (holder: string) => new CloudFormationClient(services.clientAs(holder))
const describeAs = (holder: string, StackName?: string) =>
  clientOf(holder).send(new DescribeStacksCommand({ StackName }))

it('tells the operator the outputs of the stack as they are, whatever characters they hold', async () => {
  const { Stacks = [] } = await describeAs('operator', 'taaliq-test')

  const outputs = Stacks[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])
  expect(Stacks).toMatchObject([{ StackName: 'taaliq-test', StackStatus: 'CREATE_COMPLETE' }])
  expect(Object.fromEntries(outputs ?? [])).toEqual(deployment.outputs)
})

it('knows the stack by its id, and where none is named', async () => {
  const { Stacks: [{ StackId } = {}] = [] } = await describeAs('operator')

  const { Stacks } = await describeAs('operator', StackId)

  expect(Stacks).toMatchObject([{ StackName: 'taaliq-test', StackId }])
})

it('says that there is no other stack', async () => {
  await expect(describeAs('operator', 'taaliq-other')).rejects.toMatchObject({
    name: 'ValidationError',
    message: 'Stack with id taaliq-other does not exist',
  })
})

it('tells a function nothing', async () => {
  await expect(describeAs('reader-api', 'taaliq-test')).rejects.toMatchObject({ name: 'AccessDenied' })
})

it('serves nothing else', async () => {
  await expect(clientOf('operator').send(new ListStacksCommand())).rejects.toMatchObject({
    name: 'InvalidAction',
  })
})
