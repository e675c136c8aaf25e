import type { Session } from './session.ts'

/**
 * Own comments wait no longer once they are public. In a long conversation those are beyond the first page, so the
 * newest are asked for.
 */
export const forgetPublished = async ({ thread, mine, api, settings }: Session): Promise<void> => {
  const { comments, nextCursor } = thread.get()
  const firstPageTells = nextCursor === null || settings.order === 'newest'
  const newest = firstPageTells ? [] : (await api.list({ order: 'newest', limit: 100 })).comments
  for (const { id } of [...comments, ...newest]) mine.remove(id)
}
