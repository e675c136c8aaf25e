import { Hono } from 'hono'

/** Hands everything under `/local/oidc` to the provider's own server, and tells it under which address people see it. */
export const oidcRoutes = (serverUrl: string, publicUrl: string) =>
  new Hono().all('/local/oidc/*', async context => {
    const { method, url, raw } = context.req
    const { pathname, search } = new URL(url)
    const headers = new Headers(raw.headers)
    for (const name of hopByHop) headers.delete(name)
    headers.set('x-forwarded-host', new URL(publicUrl).host)
    headers.set('x-forwarded-proto', new URL(publicUrl).protocol.slice(0, -1))
    const body = method === 'GET' || method === 'HEAD' ? null : await raw.arrayBuffer()
    const answer = await fetch(`${serverUrl}${pathname}${search}`, {
      method,
      headers,
      body,
      redirect: 'manual',
    })
    return new Response(answer.body, { status: answer.status, headers: answer.headers })
  })

/** RFC 9110, 7.6.1; and what describes the connection to us. */
const hopByHop = [
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'expect',
]
