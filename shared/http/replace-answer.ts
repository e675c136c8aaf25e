import type { Context } from 'hono'

/** Answers with this alone: Hono lets the headers of an answer outlive it unless it is taken away first. */
export const replaceAnswer = (c: Context, answer: Response): void => {
  c.res = undefined
  c.res = answer
}
