import type { Site } from '../domain/site.ts'
import type { Body } from './read-body.ts'

/** What Lambda's event brings that no header may forge. */
export type RequestContext = { requestId: string; http: { sourceIp: string } }

export type ApiEnv = {
  Bindings: {
    requestContext: RequestContext
    event?: { headers: Readonly<Record<string, string | undefined>> }
    /** Lambda's own name for this request, which its platform's lines carry. */
    lambdaContext?: { awsRequestId: string }
  }
  Variables: {
    site: Site | undefined
    /** Why the site could not be read. */
    siteFailure: unknown
    sub: string
    /** The comment that the request is about, where its path does not say. */
    comment: string | undefined
    /** A plain form that was sent: what is in it shall not be lost where it is refused. */
    form: { thread: string; body: Body } | undefined
  }
}
