import * as v from 'valibot'
import type { Permission } from '../iam/permission.ts'
import { AwsError } from './aws-error.ts'
import type { AwsRequest } from './aws-request.ts'
import type { AwsService } from './aws-service.ts'
import { jsonAnswer, jsonError } from './json-answer.ts'

type JsonOperation = {
  permissions(input: unknown): readonly Permission[]
  answer(input: unknown): Promise<object> | object
}

/** One operation: the schema of its input, what it asks of IAM, what it answers. */
export const jsonOperation = <const Schema extends v.GenericSchema>(operation: {
  input: Schema
  permissions(input: v.InferOutput<Schema>): readonly Permission[]
  answer(input: v.InferOutput<Schema>): Promise<object> | object
}): JsonOperation => {
  const parse = (input: unknown): v.InferOutput<Schema> => {
    const parsed = v.safeParse(operation.input, input)
    if (!parsed.success) throw new AwsError('ValidationException', v.summarize(parsed.issues))
    return parsed.output
  }
  return {
    permissions: input => operation.permissions(parse(input)),
    answer: input => operation.answer(parse(input)),
  }
}

/** A service that speaks AWS JSON 1.1: the operation is the second half of `X-Amz-Target`. */
export const jsonService = (operations: Readonly<Record<string, JsonOperation>>): AwsService => {
  const find = (name: string): JsonOperation => {
    const found = Object.hasOwn(operations, name) ? operations[name] : undefined
    if (!found) throw new AwsError('UnknownOperationException', `The local twin does not serve ${name}`)
    return found
  }
  return {
    operationOf: targetOperation,
    permissionsFor: (operation, request) => find(operation).permissions(jsonBody(request)),
    answer: async (operation, request) => jsonAnswer('1.1', await find(operation).answer(jsonBody(request))),
    refuse: error => jsonError('1.1', error),
  }
}

export const targetOperation = ({ headers }: AwsRequest): string =>
  [headers['x-amz-target'] ?? ''].flat().join().split('.').at(-1) ?? ''

export const jsonBody = ({ body }: AwsRequest): unknown => {
  try {
    return JSON.parse(body.toString())
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON')
  }
}
