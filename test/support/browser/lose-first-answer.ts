import type { Page } from 'playwright-core'

/** The server does what it is asked, but its first answer never arrives. The statuses of all its answers, in order. */
export const loseFirstAnswer = async (page: Page, address: string): Promise<number[]> => {
  const statuses: number[] = []
  await page.route(address, async route => {
    const answer = await route.fetch()
    statuses.push(answer.status())
    await (statuses.length === 1 ? route.abort('connectionreset') : route.fulfill({ response: answer }))
  })
  return statuses
}
