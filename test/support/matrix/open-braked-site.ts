import type { Brake } from '../../../shared/domain/site.ts'
import { siteKey } from '../../../shared/store/keys.ts'
import { taaliq } from '../contract/taaliq.ts'
import { openSite } from './open-site.ts'

/** The name of a site that publishes at once, and to which nobody came before the brake was put on. */
export const openBrakedSite = async (brake: Brake): Promise<string> => {
  const { site, keep } = await openSite()
  const rules = { locale: 'ar', origins: [taaliq.origin], publishes: 'at-once', commentsPerMinute: 3 }
  await keep({ ...siteKey(site), site, ...rules, brake })
  return site
}
