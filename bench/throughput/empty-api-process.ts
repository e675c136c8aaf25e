import { join } from 'node:path'
import { Hono } from 'hono'
import * as v from 'valibot'
import { openGateway } from '../../local/gateway.ts'
import { createHttpApi } from '../../local/http-api.ts'
import { createLambda } from '../../local/lambda.ts'
import { createLogFile } from '../../local/log-file.ts'
import { createProcesses } from '../../local/processes.ts'

/**
 * The empty handler behind the twin's own gateway and instances, in a process of its own as the twin is. Its arguments:
 * the port, and the folder of the bundle. It ends when whoever started it lets go.
 */
const [port, folder] = v.parse(
  v.tuple([v.pipe(v.string(), v.toNumber()), v.string()]),
  process.argv.slice(2, 4),
)
process.once('disconnect', () => process.exit())

const processes = createProcesses()
const deployed = {
  logicalId: 'Empty',
  name: 'empty',
  arn: 'arn:aws:lambda:eu-central-1:000000000000:function:empty',
  roleArn: 'arn:aws:iam::000000000000:role/empty',
  folder: 'empty',
  codeFolder: folder,
  handler: 'index.handler',
  environment: {},
  timeoutSeconds: 10,
  memoryMegabytes: 1024,
  policies: [],
}
const lambda = createLambda(deployed, {
  region: 'eu-central-1',
  endpointUrl: 'http://127.0.0.1:9',
  credentials: { accessKeyId: 'none', secretAccessKey: 'none', sessionToken: 'none' },
  processes,
  log: createLogFile(join(folder, 'functions.log')),
})
const api = {
  id: 'empty',
  routes: [{ routeKey: '$default', functionName: 'empty', timeoutMilliseconds: 10_000 }],
  throttle: undefined,
}

const gateway = await openGateway(port, `http://localhost:${port}`)
const serve = createHttpApi({
  api,
  accountId: '000000000000',
  lambdas: new Map([['empty', lambda]]),
  throttled: false,
})
gateway.serve({
  local: new Hono().get('/local/processes', c => c.json({ processes: processes.list() })),
  edge: serve,
  api: { domain: 'empty.invalid', serve },
})
process.send?.('serving')
