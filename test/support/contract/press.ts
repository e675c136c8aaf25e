import type { OutgoingHttpHeaders } from 'node:http'
import { taaliq } from './taaliq.ts'

/** Presses a button of the page behind a link, as a browser does. */
export const press = (
  path: string,
  decision: string,
  headers: OutgoingHttpHeaders = { origin: taaliq.origin },
) =>
  taaliq.send({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: `decision=${decision}`,
  })
