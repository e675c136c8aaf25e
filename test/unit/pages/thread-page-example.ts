import type { ThreadPageProps } from '../../../functions/reader-api/pages/thread-page-props.ts'
import type { PublishedComment } from '../../../shared/domain/comment.ts'

export const commentExample = (id: string, more: Partial<PublishedComment> = {}): PublishedComment => ({
  id,
  parentId: null,
  name: 'سارة',
  content: 'سطر أول\nسطر ثانٍ',
  createdAt: '2026-11-24T08:37:00.000Z',
  staff: false,
  ...more,
})

export const threadPageExample = (more: Partial<ThreadPageProps> = {}): ThreadPageProps => ({
  site: { site: 'demo', locale: 'ar', publishes: 'held' },
  thread: 'article-1',
  url: 'https://comments.example/v1/sites/demo/threads/article-1',
  comments: [],
  count: 0,
  closed: false,
  ...more,
})
