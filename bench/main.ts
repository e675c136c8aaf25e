import * as v from 'valibot'
import { startTwin } from '../test/support/start-twin.ts'
import { measureColdStart } from './cold-start/measure-cold-start.ts'
import { machine } from './report/machine.ts'
import { measureThroughput } from './throughput/measure-throughput.ts'
import { measureWidget } from './widget/measure-widget.ts'

/**
 * `npm run bench`, or `npm run bench -- widget` for a part alone: docs/bench.md says how to read what it prints. No
 * number makes it fail.
 */
const names = ['cold-start', 'throughput', 'widget'] as const
type Name = (typeof names)[number]

const parts: Record<Name, (twin: { url: string }) => Promise<string>> = {
  'cold-start': measureColdStart,
  throughput: measureThroughput,
  widget: measureWidget,
}

const askedFor = v.safeParse(v.array(v.picklist(names)), process.argv.slice(2))
if (!askedFor.success) {
  console.error(`The bench has these parts: ${names.join(', ')}`)
  process.exit(2)
}
const { output } = askedFor
const wanted = names.filter(name => output.length === 0 || output.includes(name))

// Before anything runs, rather than after two parts of three.
if (wanted.includes('widget')) await import('../test/support/ensure-chromium.ts')

await using running = new AsyncDisposableStack()
console.log(machine())
const twin = running.adopt(await startTwin(), ({ close }) => close())
for (const name of wanted) console.log(await parts[name](twin))
