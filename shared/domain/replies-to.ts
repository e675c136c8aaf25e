type Answering = { id: string; parentId: string | null }

/** Comments by the id of what they answer; under `undefined` those that answer none of these. Each in the given order. */
export const repliesTo = <TComment extends Answering>(
  comments: readonly TComment[],
): Map<string | undefined, TComment[]> => {
  const byId = new Map(comments.map(comment => [comment.id, comment]))
  return Map.groupBy(comments, ({ parentId }) => byId.get(parentId ?? '')?.id)
}
