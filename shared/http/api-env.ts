import type { Site } from '../domain/site.ts'

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
    sub: string
    /** The comment that the request is about, where its path does not say. */
    comment: string | undefined
  }
}
