import { createOperator } from '../infra/commands/operator.ts'
import { resourcesOf } from '../infra/commands/resources-of.ts'
import type { Role } from '../shared/domain/member.ts'
import type { NewSite } from '../shared/domain/site.ts'
import type { Deployment } from './deployment.ts'

/**
 * The sites and people of a new installation, made by the code of `npm run site`. Sites that are there stay as they
 * are, people become members again.
 */
export const seed = async (
  { outputs, installation }: Pick<Deployment, 'outputs' | 'installation'>,
  connection: Parameters<typeof createOperator>[1],
): Promise<void> => {
  const operator = createOperator(resourcesOf(outputs), connection)

  await Promise.all(sitesAt(installation.publicUrl).map(operator.createSite))
  await operator.closeThread('demo', 'closed')
  for (const { email, name, role, sites } of people) {
    for (const site of sites) await operator.invite(site, { email, name, role, locale: 'ar' })
  }
}

const sitesAt = (publicUrl: string): NewSite[] => [
  { site: 'demo', locale: 'ar', origins: [publicUrl], publishes: 'held' },
  { site: 'strict', locale: 'ar', origins: [publicUrl], publishes: 'held', commentsPerMinute: 10 },
  { site: 'open', locale: 'ar', origins: [publicUrl], publishes: 'at-once' },
]

type Person = { email: string; name: string; role: Role; sites: readonly string[] }

const people: readonly Person[] = [
  { email: 'admin@example.com', name: 'ليلى', role: 'admin', sites: ['demo', 'strict', 'open'] },
  { email: 'moderator@example.com', name: 'سلمى', role: 'moderator', sites: ['demo'] },
  { email: 'second@example.com', name: 'يوسف', role: 'moderator', sites: ['demo'] },
  { email: 'viewer@example.com', name: 'هدى', role: 'viewer', sites: ['demo'] },
]
