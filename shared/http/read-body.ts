import type { Context } from 'hono'
import { readForm, type SubmittedForm } from '../contract/thread-form.ts'
import { Problem } from '../domain/problem.ts'

export type Body = SubmittedForm & { type: 'json' | 'form'; text: string }

type Fields = Record<string, unknown>

const types = new Map<string | undefined, Body['type']>([
  ['application/json', 'json'],
  ['application/x-www-form-urlencoded', 'form'],
])

export const mediaTypeOf = (c: Context): string | undefined =>
  c.req.header('content-type')?.split(';', 1).join().trim().toLowerCase()

/**
 * A request's body as fields: JSON or a form (WHATWG `application/x-www-form-urlencoded`), strict UTF-8, without NUL
 * and lone surrogates, which no reader can have typed.
 *
 * @throws Problem `unsupported-media-type`, `malformed-body`
 */
export const readBody = async (c: Context): Promise<Body> => {
  const type = types.get(mediaTypeOf(c))
  if (type === undefined) throw new Problem('unsupported-media-type')

  const bytes = await c.req.arrayBuffer()
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return type === 'json'
      ? { type, text, fields: parseJson(text), redirectTo: undefined }
      : { type, text, ...readForm(parseForm(text)) }
  } catch {
    throw new Problem('malformed-body')
  }
}

/** An object of JSON: `__proto__` in it is a field like any other. */
const parseJson = (text: string): Fields => {
  const value: unknown = JSON.parse(text, (key, part: unknown) => {
    assertWritable(key)
    if (typeof part === 'string') assertWritable(part)
    return part
  })
  if (!isRecord(value)) throw new TypeError('not an object')
  return value
}

const parseForm = (text: string): Map<string, string> => {
  const form = new Map<string, string>()
  for (const pair of text.split('&')) {
    const [name = '', ...value] = pair.split('=').map(part => decodeURIComponent(part.replaceAll('+', ' ')))
    assertWritable(value.join('='))
    if (!form.has(name)) form.set(name, value.join('='))
  }
  return form
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const assertWritable = (text: string): void => {
  if (text.includes('\u0000') || !text.isWellFormed()) throw new TypeError('not text')
}
