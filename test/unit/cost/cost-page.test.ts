import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { tables } from '../../../infra/cost/tables.ts'

const page = readFileSync(new URL('../../../docs/cost.md', import.meta.url), 'utf8')

// A table that differs is written anew by `npm run cost -- --tables`.
it.each(Object.entries(tables()))('docs/cost.md shows the table of %s as it is computed', (_, shown) => {
  expect(page).toContain(shown)
})
