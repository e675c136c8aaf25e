import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as v from 'valibot'

const Results = v.object({
  violations: v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) })),
})

/** What axe finds wrong with a page as it stands, each rule with the elements that break it. */
export const accessibilityViolations = async (page: Page): Promise<string[]> => {
  // Evaluated, not added as a script: the page's own policy forbids scripts.
  await page.evaluate(axe.source)
  const results = v.parse(Results, await page.evaluate('axe.run()'))
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
