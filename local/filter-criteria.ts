import * as v from 'valibot'

/** True for a record that the pattern describes. */
export type FilterPattern = (record: unknown) => boolean

/**
 * Reads one pattern of an event source mapping's filter criteria. Every named field must match; a field's list holds
 * alternatives. https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax
 */
export const readFilterPattern = (json: string): FilterPattern => matcherOf(JSON.parse(json))

const Fields = v.record(v.string(), v.unknown())

const matcherOf = (pattern: unknown): FilterPattern => {
  if (Array.isArray(pattern)) return anyOf(pattern.map(ruleOf))
  const { $or: alternatives, ...fields } = v.parse(Fields, pattern)
  const either =
    alternatives === undefined ? [] : [anyOf(v.parse(v.array(Fields), alternatives).map(matcherOf))]
  const matchers = Object.entries(fields).map(([name, nested]) => fieldMatcher(name, matcherOf(nested)))
  return allOf([...either, ...matchers])
}

const fieldMatcher =
  (name: string, matches: FilterPattern): FilterPattern =>
  record =>
    matches(v.is(Fields, record) && Object.hasOwn(record, name) ? record[name] : undefined)

const anyOf =
  (matchers: readonly FilterPattern[]): FilterPattern =>
  value =>
    matchers.some(matches => matches(value))

const allOf =
  (matchers: readonly FilterPattern[]): FilterPattern =>
  value =>
    matchers.every(matches => matches(value))

const Literal = v.union([v.string(), v.number(), v.boolean(), v.null()])

/** A literal, or an object with exactly one comparison operator. */
const ruleOf = (rule: unknown): FilterPattern => {
  if (v.is(Literal, rule)) return value => value === rule
  const [operator = '', operand] = Object.entries(v.parse(Fields, rule))[0] ?? []
  const read = operators[operator]
  if (!read) throw new Error(`Filter criteria know no operator ${operator}`)
  return read(operand)
}

const onText =
  (read: (value: string, operand: string) => boolean) =>
  (operand: unknown): FilterPattern => {
    const sought = v.parse(v.string(), operand)
    return value => typeof value === 'string' && read(value, sought)
  }

const Excluded = v.union([
  v.pipe(
    Literal,
    v.transform((literal): unknown[] => [literal]),
  ),
  v.array(v.unknown()),
  v.pipe(
    Fields,
    v.transform((rule): unknown[] => [rule]),
  ),
])

const operators: Record<string, (operand: unknown) => FilterPattern> = {
  prefix: onText((value, sought) => value.startsWith(sought)),
  suffix: onText((value, sought) => value.endsWith(sought)),
  'equals-ignore-case': onText((value, sought) => value.toLowerCase() === sought.toLowerCase()),
  exists: operand => {
    const wanted = v.parse(v.boolean(), operand)
    return value => (value !== undefined) === wanted
  },
  'anything-but': operand => {
    const excluded = anyOf(v.parse(Excluded, operand).map(ruleOf))
    return value => value !== undefined && !excluded(value)
  },
  numeric: operand => {
    const comparisons = pairs(v.parse(v.array(v.union([v.string(), v.number()])), operand))
    return value => typeof value === 'number' && comparisons.every(compares => compares(value))
  },
}

const pairs = (operand: readonly (string | number)[]): ((value: number) => boolean)[] => {
  const comparisons: ((value: number) => boolean)[] = []
  for (let index = 0; index < operand.length; index += 2) {
    const compare = comparison[String(operand[index])]
    const bound = operand[index + 1]
    if (!compare || typeof bound !== 'number')
      throw new Error('A numeric filter is a list of operators and numbers')
    comparisons.push(value => compare(value, bound))
  }
  return comparisons
}

const comparison: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
}
