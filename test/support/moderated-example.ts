import type { ModeratedComment } from '../../shared/domain/comment.ts'

/** A comment that waits, as moderators see it. */
export const moderatedExample = (more: Partial<ModeratedComment> = {}): ModeratedComment => ({
  id: 'c1',
  site: 'demo',
  version: 1,
  status: 'pending',
  name: 'سارة',
  content: 'تعليق أول',
  createdAt: '2026-11-24T09:00:00.000Z',
  thread: { id: 'article-1', title: 'مكتبة باب الريح', url: 'https://news.example/a' },
  held: [{ rule: 'premoderation' }],
  ...more,
})
