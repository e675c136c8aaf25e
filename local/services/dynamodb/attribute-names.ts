/**
 * The top-level attributes an expression speaks of, placeholders resolved: `SET #a.b = :c` with `#a` for `x` names `x`.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html
 */
export const attributeNames = (
  expression: string,
  placeholders: Readonly<Record<string, string>>,
): string[] => {
  const words = expression.matchAll(/(?<![.#:\w])([#a-z]\w*)(?!\w|\s*\()/giu)
  return [...words]
    .flatMap(([, word = '']) => (keywords.has(word.toUpperCase()) ? [] : [word]))
    .map(word => (word.startsWith('#') ? (placeholders[word] ?? word) : word))
}

const keywords = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'IN', 'BETWEEN'])
