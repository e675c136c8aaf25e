import { bodyLimit } from 'hono/body-limit'
import { Problem } from '../domain/problem.ts'

/** 128 KiB, refused before parsing: 10,000 emoji in a form are 120 KB. */
export const largestBody = bodyLimit({
  maxSize: 128 * 1024,
  onError: () => {
    throw new Problem('body-too-large')
  },
})
