import type { Site } from '../domain/site.ts'

/** What Lambda's event brings that no header may forge. */
export type RequestContext = { requestId: string; http: { sourceIp: string } }

export type ApiEnv = {
  Bindings: {
    requestContext: RequestContext
    event?: { headers: Readonly<Record<string, string | undefined>> }
  }
  Variables: { site: Site | undefined; sub: string }
}
