import type { Page } from 'playwright-core'

/** What the browser complains of from here on: broken policies, errors, anything that code has opened. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('dialog', dialog => {
    complaints.push(dialog.message())
    return dialog.dismiss()
  })
  return complaints
}
