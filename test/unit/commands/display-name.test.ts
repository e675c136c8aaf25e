import * as v from 'valibot'
import { expect, it } from 'vitest'
import { DisplayName } from '../../../infra/commands/display-name.ts'

it.each(['amal@mail.example', 'أمل@بريد.example', 'أمل (amal@mail.example)', ' ', 'a\nb', 'ن'.repeat(101)])(
  'invites nobody under the name %j, and says why',
  name => {
    expect(() => v.parse(DisplayName, name)).toThrow(/shown to colleagues and readers/u)
  },
)

it('keeps a name as a reader’s is kept', () => {
  expect(v.parse(DisplayName, '  Ame\u0301lie ')).toBe('Am\u00e9lie')
})
