import { type AttributeValue, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { memberKey } from '../keys.ts'
import type { Rule } from './rule.ts'
import type { SiteSince } from './site-since.ts'

type Item = Record<string, AttributeValue>

/** Who was removed since is not let in again, and who has another role keeps it. */
export const createRestoredMember =
  (since: SiteSince): Rule =>
  async (backup, live) => {
    if (live !== undefined) return 'kept'
    const events = await since(siteOf(backup))
    const last = events.findLast(
      ({ action, subject }) => action === 'member' && subject === backup['name']?.S,
    )
    if (last === undefined) return { as: 'brought-back', put: backup }
    return last.to === null ? 'gone' : { as: 'brought-back', put: { ...backup, role: { S: last.to } } }
  }

/** A person's own list of sites says what the memberships say, which are brought back first. */
export const createRestoredModerator =
  (client: DynamoDBClient, table: string): Rule =>
  async (backup, live) => {
    if (live !== undefined) return 'kept'
    const [site = '', sub = ''] = [backup['site']?.S, backup['pk']?.S?.slice('MODERATOR#'.length)]
    const asked = { TableName: table, Key: marshall(memberKey(site, sub)), ConsistentRead: true }
    const role = (await client.send(new GetItemCommand(asked))).Item?.['role']
    return role === undefined ? 'gone' : { as: 'brought-back', put: { ...backup, role } }
  }

const siteOf = ({ pk }: Item): string => pk?.S?.slice('MEMBERS#'.length) ?? ''
