import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'

/** The least that a function on this stack can be: Hono, its Lambda adapter and an answer. */
export const handler = handle(new Hono().all('*', c => c.body(null)))
