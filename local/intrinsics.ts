import * as v from 'valibot'

/** What the names in a template stand for. */
export type Names = {
  /** `Ref`: a parameter, a pseudo parameter or a resource. */
  readonly ref: (name: string) => string
  /** `Fn::GetAtt`. */
  readonly attribute: (logicalId: string, attribute: string) => string
  /** `Fn::ImportValue`: what another stack exports. */
  readonly imported: (name: string) => string
}

/**
 * A template's value with its intrinsic functions worked out: those that CDK writes and that need no cloud.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export const resolveIntrinsics = (value: unknown, names: Names): unknown => {
  const resolve = (nested: unknown): unknown => resolveIntrinsics(nested, names)

  if (Array.isArray(value)) return value.map(resolve).filter(item => item !== absent)
  if (!v.is(Mapping, value)) return value

  const call = Object.entries(value)
  const [only] = call
  const intrinsic = only && call.length === 1 ? intrinsics[only[0]] : undefined
  if (only && intrinsic) return intrinsic(only[1], { resolve, names })

  const entries = call.map(([key, nested]) => [key, resolve(nested)] as const)
  return Object.fromEntries(entries.filter(([, resolved]) => resolved !== absent))
}

const Mapping = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check(value => !Array.isArray(value)),
)

/** `AWS::NoValue` removes the property it is the value of. */
const absent = Symbol('AWS::NoValue')

type Scope = { readonly resolve: (value: unknown) => unknown; readonly names: Names }

const Texts = v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String)))
const GetAtt = v.union([
  v.tuple([v.string(), v.string()]),
  v.pipe(
    v.string(),
    v.transform(path => path.split('.')),
    v.tuple([v.string(), v.string()]),
  ),
])
const Sub = v.union([
  v.tuple([v.string(), v.record(v.string(), v.unknown())]),
  v.pipe(
    v.string(),
    v.transform((text): [string, Record<string, unknown>] => [text, {}]),
  ),
])

const intrinsics: Record<string, (argument: unknown, scope: Scope) => unknown> = {
  Ref: (argument, { names }) => {
    const name = v.parse(v.string(), argument)
    return name === 'AWS::NoValue' ? absent : names.ref(name)
  },
  'Fn::GetAtt': (argument, { names }) => names.attribute(...v.parse(GetAtt, argument)),
  'Fn::ImportValue': (argument, { resolve, names }) => names.imported(v.parse(v.string(), resolve(argument))),
  'Fn::Join': (argument, { resolve }) => {
    const [separator, parts] = v.parse(v.tuple([v.string(), v.unknown()]), argument)
    return v.parse(Texts, resolve(parts)).join(separator)
  },
  'Fn::Split': (argument, { resolve }) => {
    const [separator, text] = v.parse(v.tuple([v.string(), v.unknown()]), argument)
    return v.parse(v.string(), resolve(text)).split(separator)
  },
  'Fn::Select': (argument, { resolve }) => {
    const [index, list] = v.parse(v.tuple([v.union([v.string(), v.number()]), v.unknown()]), argument)
    return v.parse(v.array(v.unknown()), resolve(list))[Number(index)]
  },
  'Fn::Sub': (argument, { resolve, names }) => {
    const [text, variables] = v.parse(Sub, argument)
    return text.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`
      if (Object.hasOwn(variables, name)) return v.parse(v.string(), resolve(variables[name]))
      const [logicalId = '', ...attribute] = name.split('.')
      return attribute.length > 0 ? names.attribute(logicalId, attribute.join('.')) : names.ref(name)
    })
  },
}
