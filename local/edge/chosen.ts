import type { Choice } from '../resources/edge-policies.ts'

/** Whether a policy takes what has that name. */
export const isChosen = ({ kind, names }: Choice, name: string): boolean =>
  ({
    none: false,
    named: names.includes(name),
    all: true,
    'all-but': !names.includes(name),
  })[kind]

/** A query's pairs that one of the policies takes, encoded and in the order they came. */
export const chosenQuery = (query: string, ...choices: readonly Choice[]): string =>
  query
    .split('&')
    .filter(pair => pair !== '')
    .filter(pair => choices.some(choice => isChosen(choice, nameOf(pair))))
    .join('&')

const nameOf = (pair: string): string => [...new URLSearchParams(pair).keys()].join()
