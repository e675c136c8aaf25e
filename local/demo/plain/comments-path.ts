export const commentsPath = '/v1/sites/demo/threads/article-1/comments'
