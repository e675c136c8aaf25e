import type { ThreadPageProps } from './thread-page-props.ts'

/** A thread's own path (contract, section 2), fit for an `href`: a thread's name may be of any script. */
export const threadPath = ({ site, thread }: Pick<ThreadPageProps, 'site' | 'thread'>): string =>
  `/v1/sites/${site.site}/threads/${encodeURIComponent(thread)}`
