import type { Route } from './resources/http-api.ts'

export type RouteMatch = { readonly route: Route; readonly pathParameters: Readonly<Record<string, string>> }

/**
 * The most specific route of an HTTP API: a full path before a greedy one, its own method before `ANY`, `$default`
 * last. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export const matchRoute = (routes: readonly Route[], method: string, path: string): RouteMatch | undefined =>
  routes
    .flatMap(route => {
      const pathParameters = parametersOf(route, method, path)
      return pathParameters ? [{ route, pathParameters, rank: rankOf(route) }] : []
    })
    .toSorted((one, other) => one.rank - other.rank)
    .at(0)

const rankOf = ({ routeKey }: Route): number => {
  if (routeKey === '$default') return 4
  return (routeKey.includes('+}') ? 2 : 0) + (routeKey.startsWith('ANY ') ? 1 : 0)
}

const parametersOf = (
  { routeKey }: Route,
  method: string,
  path: string,
): Record<string, string> | undefined => {
  if (routeKey === '$default') return {}
  const [routeMethod = '', template = ''] = routeKey.split(' ')
  if (routeMethod !== 'ANY' && routeMethod !== method) return undefined
  const found = patternOf(template).exec(path)
  return found ? { ...found.groups } : undefined
}

const patternOf = (template: string): RegExp => {
  const parts = template.split(/(\{\w+\+?\})/)
  const pattern = parts.map(part => {
    const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(part) ?? []
    if (name === undefined) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    return greedy === '+' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`
  })
  return new RegExp(`^${pattern.join('')}$`, 'su')
}
