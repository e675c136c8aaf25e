/**
 * The names of a form's fields and ours: WordPress's (`wp-comments-post.php`) beside the contract's own.
 * `comment_parent=0` is WordPress for «no parent».
 */
const wordpress: Record<string, string> = {
  author: 'name',
  url: 'website',
  comment: 'content',
  comment_parent: 'parentId',
}

export type SubmittedForm = { fields: Record<string, unknown>; redirectTo: string | undefined }

export const readForm = (form: ReadonlyMap<string, string>): SubmittedForm => {
  const fields: Record<string, unknown> = Object.create(null)
  for (const [name, value] of form) fields[wordpress[name] ?? name] ??= value
  if (fields['parentId'] === '0') fields['parentId'] = ''
  fields['notifyReplies'] = ['1', 'on', 'true', 'yes'].includes(form.get('notifyReplies') ?? '')
  return { fields, redirectTo: form.get('redirect_to') }
}
