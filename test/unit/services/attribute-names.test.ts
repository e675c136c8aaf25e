import { expect, it } from 'vitest'
import { attributeNames } from '../../../local/services/dynamodb/attribute-names.ts'

it.each([
  ['SET #s = :s, version = version + :one REMOVE queuePk', ['status', 'version', 'version', 'queuePk']],
  ['attribute_not_exists(pk) AND size(parent.content) < :n', ['pk', 'parent']],
  ['#s IN (:a, :b) OR NOT held[0].rule BETWEEN :c AND :d', ['status', 'held']],
  ['pk = :pk and begins_with ( sk, :EVENT )', ['pk', 'sk']],
  ['ADD approvedCount :one', ['approvedCount']],
  ['', []],
])('finds the attributes of "%s"', (expression, names) => {
  expect(attributeNames(expression, { '#s': 'status' })).toEqual(names)
})
