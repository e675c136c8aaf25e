import type { Context } from 'hono'
import { Problem } from '../domain/problem.ts'
import { ownOrigin } from './own-origin.ts'

/**
 * Refuses what a page of somebody else makes a browser post. Who names no origin is no browser.
 *
 * @throws Problem `origin-not-allowed`
 */
export const ownPagesOnly = (c: Context): void => {
  const origin = c.req.header('origin')
  if (origin !== undefined && origin !== ownOrigin(c)) throw new Problem('origin-not-allowed')
}
