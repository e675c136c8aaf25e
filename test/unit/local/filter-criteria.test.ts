import { expect, it } from 'vitest'
import { readFilterPattern } from '../../../local/filter-criteria.ts'

const record = {
  eventName: 'INSERT',
  dynamodb: {
    Keys: { sk: { S: 'COMMENT' } },
    NewImage: { status: { S: 'pending' }, version: { N: '1' } },
    SizeBytes: 512,
  },
}

it.each([
  ['one of several literals', { eventName: ['INSERT', 'MODIFY'] }, true],
  ['no literal', { eventName: ['REMOVE'] }, false],
  ['every named field', { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['COMMENT'] } } } }, true],
  ['not every named field', { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['THREAD'] } } } }, false],
  ['a field that is missing', { dynamodb: { OldImage: { status: { S: ['pending'] } } } }, false],
  ['a beginning', { dynamodb: { Keys: { sk: { S: [{ prefix: 'COMM' }] } } } }, true],
  ['an end', { dynamodb: { Keys: { sk: { S: [{ suffix: 'X' }] } } } }, false],
  ['another case', { eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
  ['anything but', { eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
  ['anything but a beginning', { eventName: [{ 'anything-but': { prefix: 'IN' } }] }, false],
  ['a field that exists', { dynamodb: { NewImage: { status: [{ exists: true }] } } }, true],
  ['a field that does not exist', { dynamodb: { OldImage: [{ exists: false }] } }, true],
  ['a range', { dynamodb: { SizeBytes: [{ numeric: ['>', 0, '<=', 512] }] } }, true],
  ['outside a range', { dynamodb: { SizeBytes: [{ numeric: ['<', 512] }] } }, false],
  ['one of several patterns', { $or: [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }] }, true],
  ['a number that is a text', { dynamodb: { NewImage: { version: { N: [1] } } } }, false],
])('tells a record with %s', (_, pattern, expected) => {
  expect(readFilterPattern(JSON.stringify(pattern))(record)).toBe(expected)
})

it('refuses an operator it does not know', () => {
  expect(() => readFilterPattern('{"eventName":[{"wildcard":"*"}]}')).toThrow('wildcard')
})
