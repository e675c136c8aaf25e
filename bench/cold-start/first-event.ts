import { httpEvent } from '../../local/http-event.ts'

export const firstPath = '/v1/sites/demo/threads/x/comments'

/** What the gateway hands to a new instance: a reader's request for a thread's comments. */
export const firstEvent = () =>
  httpEvent(
    {
      method: 'GET',
      target: firstPath,
      rawHeaders: ['host', 'localhost', 'accept', 'application/json'],
      httpVersion: '1.1',
      remoteAddress: '127.0.0.1',
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
