import { verifyAudit } from '../../../shared/operations/verify-audit.ts'
import { createChains } from '../../../shared/store/chains.ts'
import { createSites } from '../../../shared/store/sites.ts'
import type { CommentsTable } from '../budgets/open-comments-table.ts'

/** What `npm run audit` finds on a site. */
export const verifySite = ({ client, name }: CommentsTable, site = 'demo') =>
  verifyAudit(
    { sites: createSites(client, name), chains: createChains(client, name), clock: () => new Date() },
    site,
  )
