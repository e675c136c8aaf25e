import type { Site } from '../domain/site.ts'

type Place = { site: Pick<Site, 'site'>; thread: string }

/** A thread's own path (contract, section 2), fit for an `href`: a thread's name may be of any script. */
export const threadPath = ({ site, thread }: Place): string =>
  `/v1/sites/${site.site}/threads/${encodeURIComponent(thread)}`
