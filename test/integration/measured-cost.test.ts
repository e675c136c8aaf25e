import { afterAll, beforeAll, expect, it } from 'vitest'
import * as cost from '../../infra/cost/measured.ts'
import { keptBytes } from '../support/cost/kept-bytes.ts'
import { measureOperations } from '../support/cost/measure-operations.ts'
import { type Meter, openMeter } from '../support/cost/open-meter.ts'
import { widgetFiles } from '../support/cost/widget-files.ts'

// The bill is computed from what is measured here: infra/cost/measured.ts.

let meter: Meter
let operations: Awaited<ReturnType<typeof measureOperations>>

beforeAll(async () => {
  meter = await openMeter()
  operations = await measureOperations(meter)
}, 180_000)

afterAll(() => meter?.close())

it.each(Object.entries(cost.measured))('bills %s as it is', (operation, billed) => {
  const [, spent] = Object.entries(operations.spent).find(([name]) => name === operation) ?? []

  expect({ ...spent, runs: billed.runs }).toEqual(billed)
})

it('bills what a decided comment keeps', async () => {
  expect(await keptBytes(meter.database, operations.decided)).toEqual(cost.keptBytes)
})

it('bills what a first visit loads of the widget', async () => {
  expect(await widgetFiles()).toEqual(cost.widgetFiles)
})
