import { once } from 'node:events'
import { createServer } from 'node:http'
import * as v from 'valibot'

/**
 * AWS CloudFormation as far as an operator's command asks it: the outputs of a stack.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
 */
export const startCloudFormation = async (outputs: Readonly<Record<string, string>>) => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/xml')
    response.end(describing(outputs))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = v.parse(v.object({ port: v.number() }), server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    close: async (): Promise<void> => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const describing = (outputs: Readonly<Record<string, string>>): string => {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  )
  return `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <DescribeStacksResult><Stacks><member>
    <StackName>taaliq-personal</StackName><StackStatus>CREATE_COMPLETE</StackStatus>
    <CreationTime>2026-11-25T08:37:00.000Z</CreationTime>
    <Outputs>${members.join('')}</Outputs>
  </member></Stacks></DescribeStacksResult>
  <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
</DescribeStacksResponse>`
}
