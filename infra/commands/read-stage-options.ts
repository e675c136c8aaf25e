import { parseArgs } from 'node:util'

export type StageOptions = {
  stage: string
  /** What `-c` names, the stage included. */
  context: Readonly<Record<string, string>>
  /** By their names: options of the command's own, each with a value. */
  own: Readonly<Record<string, string>>
  /** For `cdk`: the context, and all else that was typed, as it was. */
  cdkOptions: readonly string[]
}

/** What is typed after `npm run deploy --` and its like: `--stage`, or `-c stage=…`, and whatever `cdk` knows. */
export const readStageOptions = (
  typed: readonly string[],
  ownNames: readonly string[] = [],
): StageOptions => {
  const ownOptions = ownNames.map(name => [name, { type: 'string' }] as const)
  const { values, tokens } = parseArgs({
    args: [...typed],
    options: {
      stage: { type: 'string' },
      context: { type: 'string', short: 'c', multiple: true },
      ...Object.fromEntries(ownOptions),
    },
    strict: false,
    tokens: true,
  })
  const named = new Map(texts(values['context']).map(nameAndValue))
  const [stage = named.get('stage') ?? 'personal'] = texts(values['stage'])
  const context = Object.fromEntries(named.set('stage', stage))

  const ours = tokens.flatMap(token =>
    token.kind === 'option' && ['stage', 'context', ...ownNames].includes(token.name)
      ? [token.index, ...(token.inlineValue === false ? [token.index + 1] : [])]
      : [],
  )
  const others = typed.filter((_, index) => !ours.includes(index))
  const given = Object.entries(context).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const own = Object.fromEntries(ownNames.flatMap(name => texts(values[name]).map(text => [name, text])))
  return { stage, context, own, cdkOptions: [...given, ...others] }
}

/** A value that is missing after its name is read as `true`. */
const texts = (value: unknown): string[] => [value].flat().filter(text => typeof text === 'string')

const nameAndValue = (pair: string): [string, string] => {
  const [name = '', ...value] = pair.split('=')
  return [name, value.join('=')]
}
