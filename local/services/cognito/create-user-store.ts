import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import * as v from 'valibot'
import { readDurable, writeDurable } from '../storage/durable-file.ts'

const User = v.object({
  /** Cognito's own id of the person; the user name as well where people sign in by e-mail. */
  sub: v.string(),
  email: v.string(),
  attributes: v.record(v.string(), v.string()),
  createdAt: v.string(),
})
export type User = v.InferOutput<typeof User>

/** The people of the user pool, kept in the data folder. Addresses are compared without case, as the pool does. */
export const createUserStore = (dataFolder: string, now: () => Date = () => new Date()) => {
  const path = join(dataFolder, 'users.json')
  const users = v.parse(v.array(User), JSON.parse(readDurable(path) ?? '[]'))

  const findByEmail = (email: string): User | undefined =>
    users.find(user => user.email.toLowerCase() === email.toLowerCase())

  const add = (email: string, attributes: Readonly<Record<string, string>> = {}): User => {
    const user = { sub: randomUUID(), email, attributes: { ...attributes }, createdAt: now().toISOString() }
    users.push(user)
    writeDurable(path, JSON.stringify(users, null, 1))
    return user
  }

  return {
    findByEmail,
    findBySub: (sub: string): User | undefined => users.find(user => user.sub === sub),
    all: (): readonly User[] => users,
    add,
    findOrAdd: (email: string): User => findByEmail(email) ?? add(email),
  }
}

export type UserStore = ReturnType<typeof createUserStore>
