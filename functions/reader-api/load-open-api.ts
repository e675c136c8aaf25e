import { readFile } from 'node:fs/promises'

/** The OpenAPI file that the build lays beside the bundle; read when first asked for, so that no cold start pays for it. */
export const loadOpenApi = (): Promise<string> => readFile(new URL('openapi.json', import.meta.url), 'utf8')
