import type { IncomingHttpHeaders } from 'node:http'
import * as v from 'valibot'
import type { AwsAnswer } from '../http/aws-request.ts'
import type { AwsService } from '../http/aws-service.ts'
import { jsonError } from '../http/json-answer.ts'
import { jsonBody, targetOperation } from '../http/json-service.ts'
import { askedCapacity } from './asked-capacity.ts'
import { consumedCapacity, tellsCapacity } from './consumed-capacity.ts'
import type { CapacityLog } from './create-capacity-log.ts'
import type { Database } from './create-database.ts'
import { createPermissionsFor, type TableKeys } from './permissions-for.ts'
import { touchedTables } from './touched-tables.ts'

type Needs = {
  readonly tables: readonly TableKeys[]
  /** As in `arn:aws:dynamodb:eu-central-1:000000000000:`. */
  readonly arnPrefix: string
  readonly database: Database
  readonly capacityLog: CapacityLog
}

const JsonObject = v.record(v.string(), v.unknown())

/**
 * DynamoDB and its streams: hands each call on to the database, and writes down what a function's call consumed. For
 * that the database is always asked, and the answer shows it only to who asked.
 */
export const createDynamoDb = ({ tables, arnPrefix, database, capacityLog }: Needs): AwsService => {
  const permissionsFor = createPermissionsFor(tables, arnPrefix)
  return {
    operationOf: targetOperation,
    permissionsFor: (operation, request) => permissionsFor(operation, jsonBody(request)),
    answer: async (operation, request, caller) => {
      if (caller.kind === 'operator' || !tellsCapacity(operation)) {
        return reply(await database.send(request.headers, request.body))
      }
      const asked = v.parse(JsonObject, jsonBody(request))
      const outgoing = JSON.stringify({ ...asked, ReturnConsumedCapacity: 'INDEXES' })
      const { status, headers, body } = await database.send(request.headers, outgoing)
      const answered: unknown = JSON.parse(body.toString())
      const consumed = status === 200 ? consumedCapacity(operation, answered) : { rru: 0, wru: 0 }
      capacityLog.record({ function: caller.folder, operation, tables: touchedTables(asked), ...consumed })
      const shown =
        status === 200
          ? askedCapacity(asked['ReturnConsumedCapacity'], v.parse(JsonObject, answered))
          : answered
      return reply({ status, headers, body: JSON.stringify(shown) })
    },
    refuse: error => jsonError('1.0', error),
  }
}

const reply = ({
  status,
  headers,
  body,
}: {
  status: number
  headers: IncomingHttpHeaders
  body: string | Buffer
}): AwsAnswer => ({
  status,
  headers: { 'content-type': headers['content-type'] ?? 'application/x-amz-json-1.0' },
  body,
})
