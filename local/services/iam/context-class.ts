import * as v from 'valibot'
import type { PolicyDocument } from '../../resources/policies.ts'
import { PolicyConditions } from './policy-conditions.ts'

type Context = Readonly<Record<string, string | readonly string[]>>

/**
 * Names the class of a request context: two contexts of one class are decided alike, so that a decision about
 * `COMMENT#1` serves for `COMMENT#2`. A value's class is how it compares with each value the policies compare that key
 * with; keys no condition names are left out. Only string operators are classed so; others keep the value itself.
 */
export const createContextClass = (policies: readonly PolicyDocument[]) => {
  const comparisons = Map.groupBy(policies.flatMap(comparisonsOf), ({ key }) => key)

  return (context: Context): string =>
    Object.entries(context)
      .map(([key, value]) => {
        const compared = comparisons.get(key.toLowerCase())
        if (!compared) return ''
        const classes = [value].flat().map(one => compared.map(({ classOf }) => classOf(one)).join())
        return `${key}=${[...new Set(classes)].toSorted().join('|')}`
      })
      .join('\n')
}

type Comparison = { key: string; classOf: (value: string) => string }

const comparisonsOf = (policy: PolicyDocument): Comparison[] =>
  v
    .parse(PolicyConditions, policy)
    .Statement.flatMap(({ Condition }) =>
      Object.entries(Condition).flatMap(([operator, keys]) =>
        Object.entries(keys).flatMap(([key, patterns]) =>
          patterns.map(pattern => ({ key: key.toLowerCase(), classOf: classing(operator, `${pattern}`) })),
        ),
      ),
    )

const classing = (operator: string, pattern: string): Comparison['classOf'] => {
  const comparesStrings =
    /^(For(All|Any)Values?:)?(String(Not)?(Equals|EqualsIgnoreCase|Like)(IfExists)?|Null)$/
  if (!comparesStrings.test(operator) || pattern.includes('${')) return value => JSON.stringify(value)
  const like = globExpression(pattern)
  const folded = pattern.toLowerCase()
  return value =>
    value === pattern ? 'same' : like.test(value) ? 'like' : value.toLowerCase() === folded ? 'fold' : '-'
}

const globExpression = (pattern: string): RegExp => {
  const literal = pattern.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
  return new RegExp(`^${literal.replaceAll(String.raw`\*`, '.*').replaceAll(String.raw`\?`, '.')}$`, 'su')
}
