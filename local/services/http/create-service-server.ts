import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Faults } from '../faults/create-faults.ts'
import { sufferFault } from '../faults/suffer-fault.ts'
import type { createAccessKeys } from '../iam/create-access-keys.ts'
import type { Authorize } from '../iam/create-authorizer.ts'
import { AwsError } from './aws-error.ts'
import type { AwsAnswer, AwsRequest } from './aws-request.ts'
import type { AwsService } from './aws-service.ts'

type Needs = {
  /** By the name under which AWS signs calls to them. */
  readonly services: Readonly<Record<string, AwsService>>
  readonly accessKeys: Pick<ReturnType<typeof createAccessKeys>, 'identify'>
  readonly authorize: Authorize
  readonly faults: Pick<Faults, 'draw'>
}

/** One HTTP server for every AWS service: who calls, may they, does it go wrong today, and then the answer. */
export const createServiceServer = ({ services, accessKeys, authorize, faults }: Needs): Server => {
  const answerTo = async (request: AwsRequest): Promise<AwsAnswer> => {
    const { holder, service: name } = accessKeys.identify(request.headers)
    const service = Object.hasOwn(services, name) ? services[name] : undefined
    if (!service) return unknownService(name)
    try {
      if (!holder) throw unknownCaller()
      const operation = service.operationOf(request)
      await authorize(holder, service.permissionsFor(operation, request))
      const act = () => service.answer(operation, request, holder)
      const fault = holder.kind === 'function' ? faults.draw(name, operation) : undefined
      return await (fault ? sufferFault(fault, { operation, body: request.body, act }) : act())
    } catch (error) {
      return service.refuse(error instanceof AwsError ? error : broken(error))
    }
  }

  const server = createServer(async (incoming, outgoing) => {
    try {
      deliver(outgoing, await answerTo(await receive(incoming)))
    } catch {
      outgoing.destroy()
    }
  })
  // No limit on idle connections: a frozen function finds its own still open when it thaws.
  server.keepAliveTimeout = 0
  return server
}

const receive = async (incoming: IncomingMessage): Promise<AwsRequest> => {
  const chunks: Buffer[] = await incoming.toArray()
  return {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  }
}

const deliver = (outgoing: ServerResponse, answer: AwsAnswer): void => {
  if (answer === 'silence') return
  if (answer === 'nothing') {
    outgoing.destroy()
    return
  }
  outgoing.writeHead(answer.status, { 'x-amzn-requestid': randomUUID(), ...answer.headers }).end(answer.body)
}

const unknownService = (name: string): AwsAnswer => ({
  status: 501,
  headers: { 'content-type': 'text/plain' },
  body: `The local twin has no stand-in for the AWS service "${name}"`,
})

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/CommonErrors.html */
const unknownCaller = (): AwsError =>
  new AwsError('UnrecognizedClientException', 'The security token included in the request is invalid.')

/** A mistake of the twin's own, not of the function that calls. */
const broken = (error: unknown): AwsError =>
  new AwsError('InternalFailure', error instanceof Error ? error.message : 'The twin failed', 500)
