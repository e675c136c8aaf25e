import { resolve } from 'node:path'
import * as v from 'valibot'
import { startTwin, type Twin } from './twin.ts'

const Settings = v.object({
  PORT: v.optional(v.pipe(v.string(), v.digits(), v.toNumber(), v.minValue(1), v.maxValue(65_535)), '3000'),
  TAALIQ_DATA: v.optional(v.pipe(v.string(), v.nonEmpty()), '.local'),
  TAALIQ_THROTTLE: v.optional(v.string(), ''),
})

const { PORT, TAALIQ_DATA, TAALIQ_THROTTLE } = v.parse(Settings, process.env)

let twin: Twin | undefined
const end = async (): Promise<void> => {
  await twin?.close()
  process.exit()
}
process.once('SIGINT', end).once('SIGTERM', end)

try {
  twin = await startTwin({ port: PORT, dataFolder: resolve(TAALIQ_DATA), throttle: TAALIQ_THROTTLE === '1' })
  const { url } = twin
  const seconds = (performance.now() / 1000).toFixed(1)
  console.log(`
  تعليق  Taaliq is ready, after ${seconds} s

  demo      ${url}/demo/
  console   ${url}/console/
  mailbox   ${url}/local/mailbox
  API       ${url}/v1/openapi.json
  more      ${url}/

  Kept in ${TAALIQ_DATA}. Ctrl+C ends it.
`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
