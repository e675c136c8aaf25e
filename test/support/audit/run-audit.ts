import type { LocalDatabase } from '../database/open-local-database.ts'
import { runCommandOver } from './run-command-over.ts'

/** `npm run audit`, over a database of one's own. */
export const runAudit = (database: LocalDatabase, options: readonly string[]) =>
  runCommandOver(database, 'audit', options)
