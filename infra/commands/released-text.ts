import type { StackTemplate } from './synthesize-stacks.ts'

/**
 * A template as a release keeps it: a line for each resource, so that a change is a line in git as well, and without the
 * hashes of what is uploaded along with it, which change with every line of code.
 */
export const releasedText = ({ Resources, ...others }: StackTemplate): string => {
  const resources = Object.entries(Resources).map(inOneLine).join(',\n')
  return `{${[...Object.entries(others).map(inOneLine), `"Resources":{\n${resources}\n}`].join(',\n')}}\n`
}

const inOneLine = ([name, part]: readonly [string, unknown]): string =>
  `${JSON.stringify(name)}:${JSON.stringify(part)}`.replaceAll(/[\da-f]{64}/gu, 'asset')
