import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
export const itemBytes = (item: Readonly<Record<string, AttributeValue>>): number =>
  sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + valueBytes(value)))

const valueBytes = ({ S, N, M, L, SS }: AttributeValue): number => {
  if (S !== undefined) return Buffer.byteLength(S)
  if (N !== undefined) return Math.ceil(N.length / 2) + 1
  if (M !== undefined) return 3 + itemBytes(M) + Object.keys(M).length
  if (L !== undefined) return 3 + sum(L.map(valueBytes)) + L.length
  if (SS !== undefined) return sum(SS.map(text => Buffer.byteLength(text)))
  return 1
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
