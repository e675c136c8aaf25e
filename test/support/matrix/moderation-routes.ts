import { moderatorPaths } from '../../../shared/contract/open-api/moderator-paths.ts'
import { taaliq } from '../contract/taaliq.ts'
import { type ModerationRequest, moderationRequests } from './moderation-requests.ts'

export type ModerationRoute = ModerationRequest & {
  /** `GET /v1/moderation/sites` */
  readonly name: string
  /** Whether the path names what. */
  readonly names: (what: 'site' | 'id') => boolean
  readonly ask: (of: Asked, headers: Readonly<Record<string, string>>) => ReturnType<typeof taaliq.send>
}

type Asked = { readonly site: string; readonly id: string }

const requests: Readonly<Record<string, ModerationRequest>> = moderationRequests

const described = Object.entries(moderatorPaths).flatMap(([path, operations]) =>
  Object.keys(operations)
    .filter(key => key !== 'parameters')
    .map(key => ({ method: key.toUpperCase(), path, name: `${key.toUpperCase()} ${path}` })),
)

/** The routes that nobody has said a valid request for. */
export const routesWithoutRequest = described.map(({ name }) => name).filter(name => !(name in requests))

/** Every moderation route of the API's description, with a request that is valid. */
export const moderationRoutes: readonly ModerationRoute[] = described.flatMap(({ name, method, path }) => {
  const request = requests[name]
  if (request === undefined) return []
  const ask: ModerationRoute['ask'] = (of, headers) =>
    taaliq.send({
      method,
      path: fill(path, { ...request.path, ...of }),
      headers: {
        ...headers,
        ...request.headers?.(),
        ...(request.json && { 'content-type': 'application/json' }),
      },
      ...(request.json && { body: JSON.stringify(request.json(of.id)) }),
    })
  return [{ ...request, name, names: what => path.includes(`{${what}}`), ask }]
})

const fill = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`moderation-requests.ts gives no {${name}} for ${path}`)
    return value
  })
