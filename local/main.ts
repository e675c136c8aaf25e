import { resolve } from 'node:path'
import * as v from 'valibot'
import { startTwin, type Twin } from './twin.ts'

const port = 'PORT must be a number from 1 to 65535'
const Settings = v.object({
  PORT: v.optional(
    v.pipe(v.string(), v.digits(port), v.toNumber(), v.minValue(1, port), v.maxValue(65_535, port)),
    '3000',
  ),
  TAALIQ_DATA: v.optional(v.pipe(v.string(), v.nonEmpty('TAALIQ_DATA must name a folder')), '.local'),
  TAALIQ_THROTTLE: v.optional(v.string(), ''),
  TAALIQ_EDGE: v.optional(v.string(), ''),
})

let twin: Twin | undefined
const end = async (): Promise<void> => {
  await twin?.close()
  process.exit()
}
process.once('SIGINT', end).once('SIGTERM', end)

const start = async (): Promise<string> => {
  const { PORT, TAALIQ_DATA, TAALIQ_THROTTLE, TAALIQ_EDGE } = v.parse(Settings, process.env)
  const throttle = TAALIQ_THROTTLE === '1'
  const cached = TAALIQ_EDGE === '1'
  twin = await startTwin({ port: PORT, dataFolder: resolve(TAALIQ_DATA), throttle, cached })
  const { url } = twin
  const seconds = (performance.now() / 1000).toFixed(1)
  return `
  تعليق  Taaliq is ready, after ${seconds} s

  demo      ${url}/demo/
  console   ${url}/console/
  mailbox   ${url}/local/mailbox
  API       ${url}/v1/openapi.json
  more      ${url}/

  Kept in ${TAALIQ_DATA}. Ctrl+C ends it.
`
}

try {
  console.log(await start())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
