import { startTwin } from '../test/support/start-twin.ts'
import { measureColdStart } from './cold-start/measure-cold-start.ts'
import { machine } from './report/machine.ts'
import { decide } from './throughput/decide.ts'
import { empty } from './throughput/empty.ts'
import { list } from './throughput/list.ts'
import { measureThroughput } from './throughput/measure-throughput.ts'
import { startEmptyApi } from './throughput/start-empty-api.ts'
import { submit } from './throughput/submit.ts'

/** `npm run bench`: docs/bench.md says how to read what it prints. No number makes it fail. */
await using running = new AsyncDisposableStack()
console.log(machine())

const twin = running.adopt(await startTwin(), ({ close }) => close())
console.log(await measureColdStart(twin))

const emptyApi = running.adopt(await startEmptyApi(), ({ close }) => close())
const waiting: string[] = []
console.log(
  await measureThroughput([
    empty(emptyApi),
    await list(twin),
    submit(twin, { waiting }),
    await decide(twin, { waiting }),
  ]),
)
