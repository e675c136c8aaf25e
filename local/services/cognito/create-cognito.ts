import * as v from 'valibot'
import { AwsError } from '../http/aws-error.ts'
import type { AwsService } from '../http/aws-service.ts'
import { jsonOperation, jsonService } from '../http/json-service.ts'
import type { User, UserStore } from './create-user-store.ts'

type Needs = {
  readonly userPools: readonly { readonly id: string; readonly arn: string }[]
  readonly users: UserStore
}

const UserPoolId = v.string()
const Username = v.string()
const Attributes = v.optional(v.array(v.object({ Name: v.string(), Value: v.optional(v.string(), '') })), [])

/**
 * Cognito's user pool as far as inviting people goes; messages are not sent.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html
 */
export const createCognito = ({ userPools, users }: Needs): AwsService => {
  const permit = (action: string) => (input: { UserPoolId: string }) => {
    const pool = userPools.find(({ id }) => id === input.UserPoolId)
    if (!pool)
      throw new AwsError('ResourceNotFoundException', `User pool ${input.UserPoolId} does not exist.`)
    return [{ action: `cognito-idp:${action}`, resource: pool.arn, context: {} }]
  }

  return jsonService({
    AdminCreateUser: jsonOperation({
      input: v.object({ UserPoolId, Username, UserAttributes: Attributes }),
      permissions: permit('AdminCreateUser'),
      answer: ({ Username: username, UserAttributes }) => {
        const given = Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]))
        const { email = username, ...others } = given
        if (!email.includes('@'))
          throw new AwsError('InvalidParameterException', 'Username should be an email.')
        if (users.findByEmail(email))
          throw new AwsError('UsernameExistsException', 'User account already exists')
        const user = users.add(email, others)
        return { User: { ...described(user), Attributes: attributesOf(user) } }
      },
    }),
    AdminGetUser: jsonOperation({
      input: v.object({ UserPoolId, Username }),
      permissions: permit('AdminGetUser'),
      answer: ({ Username: username }) => {
        const user = users.findBySub(username) ?? users.findByEmail(username)
        if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.')
        return { ...described(user), UserAttributes: attributesOf(user) }
      },
    }),
    ListUsers: jsonOperation({
      input: v.object({
        UserPoolId,
        Filter: v.optional(v.string(), ''),
        Limit: v.optional(v.pipe(v.number(), v.maxValue(60)), 60),
      }),
      permissions: permit('ListUsers'),
      answer: ({ Filter, Limit }) => {
        const Users = users.all().filter(matches(Filter)).slice(0, Limit)
        return { Users: Users.map(user => ({ ...described(user), Attributes: attributesOf(user) })) }
      },
    }),
  })
}

const described = ({ sub, createdAt }: User) => ({
  Username: sub,
  Enabled: true,
  UserStatus: 'FORCE_CHANGE_PASSWORD',
  UserCreateDate: Date.parse(createdAt) / 1000,
  UserLastModifiedDate: Date.parse(createdAt) / 1000,
})

const attributesOf = ({ sub, email, attributes }: User) =>
  Object.entries({ sub, email, email_verified: 'true', ...attributes }).map(([Name, Value]) => ({
    Name,
    Value,
  }))

/** `attribute = "value"` or `attribute ^= "beginning"`, as `ListUsers` has it. */
const matches = (filter: string): ((user: User) => boolean) => {
  if (!filter) return () => true
  const [, attribute, operator, quoted] =
    /^"?(\w+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"$/u.exec(filter.trim()) ?? []
  if (!attribute || quoted === undefined)
    throw new AwsError('InvalidParameterException', 'The filter cannot be read')
  const value = quoted.replaceAll(/\\(.)/gu, '$1').toLowerCase()
  return user => {
    const held =
      attributesOf(user)
        .find(({ Name }) => Name === attribute)
        ?.Value.toLowerCase() ?? ''
    return operator === '=' ? held === value : held.startsWith(value)
  }
}
