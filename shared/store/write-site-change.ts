import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Member, Role } from '../domain/member.ts'
import type { SiteChangeRecord } from '../domain/ports.ts'
import type { Site } from '../domain/site.ts'
import { memberKey, moderatorKey, siteKey, threadKey } from './keys.ts'

/** The parts of a transaction that change a site itself, each only where it stands as it was read. */
export const writeSiteChange = (table: string, { site, change }: SiteChangeRecord): TransactWriteItem[] => {
  switch (change.action) {
    case 'settings':
      return [writeSettings(table, change.before, change.after)]
    case 'thread':
      return [writeThread(table, site, change)]
    case 'member':
      return change.role === null
        ? removeMember(table, site, change.member)
        : writeRole(table, site, change.member, change.role)
  }
}

const writeSettings = (table: string, before: Site, after: Site): TransactWriteItem => {
  const { site, version, locale, origins, publishes, closed = false } = after
  const { commentsPerMinute, closesAfterDays, keepsRefusedDays } = after
  const limits = Object.entries({ commentsPerMinute, closesAfterDays, keepsRefusedDays })
  const kept = limits.filter(([, limit]) => limit !== undefined).map(([name]) => `, ${name} = :${name}`)
  const gone = limits.filter(([, limit]) => limit === undefined).map(([name]) => name)
  const neverChanged = 'attribute_exists(pk) AND attribute_not_exists(#version)'
  const unchangedSinceRead = '#version = :before'
  const set =
    'SET #locale = :locale, #origins = :origins, #publishes = :publishes, #closed = :closed, #version = :version'
  return {
    Update: {
      TableName: table,
      Key: marshall(siteKey(site)),
      UpdateExpression: `${set}${kept.join('')}${gone.length === 0 ? '' : ` REMOVE ${gone.join(', ')}`}`,
      ConditionExpression: before.version === 1 ? neverChanged : unchangedSinceRead,
      ExpressionAttributeNames: {
        '#locale': 'locale',
        '#origins': 'origins',
        '#publishes': 'publishes',
        '#closed': 'closed',
        '#version': 'version',
      },
      ExpressionAttributeValues: marshall(
        {
          ':locale': locale,
          ':origins': origins,
          ':publishes': publishes,
          ':closed': closed,
          ':version': version,
          ...Object.fromEntries(limits.map(([name, limit]) => [`:${name}`, limit])),
          ':before': before.version === 1 ? undefined : before.version,
        },
        { removeUndefinedValues: true },
      ),
    },
  }
}

const writeThread = (
  table: string,
  site: string,
  { thread, before, closed }: { thread: string; before: boolean | undefined; closed: boolean },
): TransactWriteItem => {
  const nobodyHasSaid = 'attribute_not_exists(closed)'
  const standsAsRead = 'closed = :before'
  return {
    Update: {
      TableName: table,
      Key: marshall(threadKey(site, thread)),
      UpdateExpression: 'SET closed = :closed',
      ConditionExpression: before === undefined ? nobodyHasSaid : standsAsRead,
      ExpressionAttributeValues: marshall(
        { ':closed': closed, ':before': before },
        { removeUndefinedValues: true },
      ),
    },
  }
}

/** A membership is kept twice, so that a person's sites can be asked for: both change, or none. */
const writeRole = (
  table: string,
  site: string,
  { sub, role: before }: Member,
  role: Role,
): TransactWriteItem[] =>
  [memberKey(site, sub), moderatorKey(sub, site)].map(key => ({
    Update: {
      TableName: table,
      Key: marshall(key),
      UpdateExpression: 'SET #role = :role',
      ...hasRole,
      ExpressionAttributeValues: marshall({ ':role': role, ':before': before }),
    },
  }))

const removeMember = (table: string, site: string, { sub, role: before }: Member): TransactWriteItem[] =>
  [memberKey(site, sub), moderatorKey(sub, site)].map(key => ({
    Delete: {
      TableName: table,
      Key: marshall(key),
      ...hasRole,
      ExpressionAttributeValues: marshall({ ':before': before }),
    },
  }))

const hasRole = { ConditionExpression: '#role = :before', ExpressionAttributeNames: { '#role': 'role' } }
