import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import * as v from 'valibot'

const Violations = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }))

/** Half of what `axe.source` is: to read it takes a browser longer than to run it. */
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe finds wrong with a page as it stands, each rule with the elements that break it. */
export const accessibilityViolations = async (page: Page): Promise<string[]> => {
  // Evaluated, not added as a script: the page's own policy forbids scripts. A document keeps it.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${source};undefined`)
  const found = await page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)',
  )
  return v
    .parse(Violations, found)
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
