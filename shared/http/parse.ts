import * as v from 'valibot'
import { fieldErrors } from '../contract/field-errors.ts'
import { Problem, type ProblemCode } from '../domain/problem.ts'

/** Unknown becomes a value of the schema, or a problem that names each field. */
export const parse = <TOutput>(
  schema: v.GenericSchema<unknown, TOutput>,
  input: unknown,
  code: ProblemCode,
): TOutput => {
  const parsed = v.safeParse(schema, input)
  if (!parsed.success) throw new Problem(code, { errors: fieldErrors(parsed.issues) })
  return parsed.output
}
