import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { locales } from '../domain/locale.ts'
import { rhythms } from '../domain/mail-choice.ts'
import { type Member, roles } from '../domain/member.ts'

const MemberItem = v.object({
  sub: v.string(),
  name: v.string(),
  role: v.picklist(roles),
  locale: v.picklist(locales),
  authorKey: v.string(),
  mailBouncedAt: v.exactOptional(v.string()),
  mail: v.exactOptional(v.object({ every: v.picklist(rhythms), texts: v.boolean() })),
})

export const readMember = (item: Record<string, AttributeValue>): Member =>
  v.parse(MemberItem, unmarshall(item))
