import { httpEvent } from '../../local/http-event.ts'

export const firstPath = '/v1/sites/demo/threads/x/comments'

/** What the gateway hands to a new instance: a reader's request for a thread's comments, as CloudFront passes it on. */
export const firstEvent = (originSecret: string) =>
  httpEvent(
    {
      method: 'GET',
      target: firstPath,
      rawHeaders: ['host', 'localhost', 'accept', 'application/json', 'x-origin-secret', originSecret],
      httpVersion: '1.1',
      remoteAddress: '127.0.0.1',
      remotePort: 40_000,
      body: Buffer.alloc(0),
    },
    firstPath,
    {
      accountId: '000000000000',
      apiId: 'bench',
      routeKey: '$default',
      pathParameters: {},
      requestId: 'bench',
      now: new Date(),
    },
  )
