import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { decodePath } from '../decode-path.ts'
import type { HttpAnswer } from '../http-answer.ts'
import type { ServeRequest } from '../http-api.ts'
import { joinedHeaders } from '../joined-headers.ts'
import type { HostedFiles, Upload } from '../resources/hosted-files.ts'
import { wildcardPattern } from './wildcard-pattern.ts'

/** The files of a bucket as S3 answers CloudFront: by their keys, each with an `ETag` and what it was uploaded with. */
export const openBucket = async ({ uploads }: Pick<HostedFiles, 'uploads'>): Promise<ServeRequest> => {
  const files = new Map<string, HttpAnswer>()
  for (const upload of uploads) for (const [key, answer] of await filesOf(upload)) files.set(key, answer)

  return async ({ target, rawHeaders }) => {
    const path = decodePath(target)
    if (path === undefined) return refusal(400, 'InvalidURI')
    const found = files.get(path.slice(1))
    if (!found) return refusal(404, 'NoSuchKey')
    const isKnown = joinedHeaders(rawHeaders)['if-none-match'] === found.headers['etag']
    return isKnown ? { ...found, status: 304, body: Buffer.alloc(0) } : found
  }
}

const refusal = (status: number, code: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`),
})

const filesOf = async ({ sources, exclude, include, cacheControl }: Upload) => {
  const isUploaded = (key: string): boolean => fits(include, key) || !fits(exclude, key)
  const uploaded = await Promise.all(
    sources.map(async ({ folder, markers }) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const keys = entries
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
      return Promise.all(
        keys.filter(isUploaded).map(async key => {
          const body = withValues(await readFile(join(folder, key)), markers)
          return [key, answerOf(key, body, cacheControl)] as const
        }),
      )
    }),
  )
  return uploaded.flat()
}

const answerOf = (key: string, body: Buffer, cacheControl: string | undefined): HttpAnswer => ({
  status: 200,
  headers: {
    'content-type': types[extname(key)] ?? 'binary/octet-stream',
    etag: `"${createHash('md5').update(body).digest('hex')}"`,
    ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
  },
  body,
})

/** As the command that uploads them guesses: Python's `mimetypes`. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/** What is known only once the stack is deployed stands in a file as a marker. */
const withValues = (body: Buffer, markers: Readonly<Record<string, string>>): Buffer =>
  Object.keys(markers).length === 0
    ? body
    : Buffer.from(
        Object.entries(markers).reduce(
          (text, [marker, value]) => text.replaceAll(marker, value),
          body.toString(),
        ),
      )

const fits = (patterns: readonly string[], key: string): boolean =>
  patterns.some(pattern => wildcardPattern(pattern).test(key))
