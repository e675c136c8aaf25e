import { writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Task } from './time-first-answer.ts'

/**
 * In the place of Lambda's runtime, for one event: it loads a bundle as that does, CommonJS by `require` (`import` would
 * take a sixth longer) and ES modules by `import`, and writes what the handler returns to file descriptor 3.
 * https://github.com/aws/aws-lambda-nodejs-runtime-interface-client/blob/main/src/UserFunction.js
 */
type Handler = (event: unknown, context: object) => unknown

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

const { entry, event }: Task = JSON.parse(process.argv[2] ?? '')
const { handler }: { handler: unknown } = entry.endsWith('.mjs')
  ? await import(pathToFileURL(entry).href)
  : createRequire(import.meta.url)(entry)
if (!isHandler(handler)) throw new Error(`${entry} exports no handler`)

writeSync(3, JSON.stringify(await handler(event, { awsRequestId: 'bench' })))
