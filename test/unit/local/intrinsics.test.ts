// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation's own substitutions
import { expect, it } from 'vitest'
import { resolveIntrinsics } from '../../../local/intrinsics.ts'

const names = {
  ref: (name: string) => `<${name}>`,
  attribute: (logicalId: string, attribute: string) => `<${logicalId}.${attribute}>`,
  imported: (name: string) => `<other stack: ${name}>`,
}

it.each([
  ['a reference', { Ref: 'Table' }, '<Table>'],
  ['an attribute', { 'Fn::GetAtt': ['Table', 'Arn'] }, '<Table.Arn>'],
  ['an attribute as one text', { 'Fn::GetAtt': 'Table.Arn' }, '<Table.Arn>'],
  ['a join', { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Table', 'Arn'] }, '/index/', 7]] }, '<Table.Arn>/index/7'],
  ['what another stack exports', { 'Fn::ImportValue': 'data:Table' }, '<other stack: data:Table>'],
  ['a split and a select', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
  [
    'a substitution',
    { 'Fn::Sub': '${AWS::Region}.${Table.Arn}.${!Literal}' },
    '<AWS::Region>.<Table.Arn>.${Literal}',
  ],
  ['a substitution with its own names', { 'Fn::Sub': ['${Here}', { Here: { Ref: 'Table' } }] }, '<Table>'],
])('works out %s', (_, value, expected) => {
  expect(resolveIntrinsics(value, names)).toBe(expected)
})

it('works out what is nested in lists and objects', () => {
  const properties = {
    Environment: { Variables: { TABLE: { Ref: 'Table' } } },
    Roles: [{ Ref: 'Role' }],
    Timeout: 3,
  }

  expect(resolveIntrinsics(properties, names)).toEqual({
    Environment: { Variables: { TABLE: '<Table>' } },
    Roles: ['<Role>'],
    Timeout: 3,
  })
})

it('leaves out what is AWS::NoValue', () => {
  const properties = { Name: { Ref: 'AWS::NoValue' }, List: ['kept', { Ref: 'AWS::NoValue' }] }

  expect(resolveIntrinsics(properties, names)).toEqual({ List: ['kept'] })
})
