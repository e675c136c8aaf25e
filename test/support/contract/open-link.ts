import type { OutgoingHttpHeaders } from 'node:http'
import { taaliq } from './taaliq.ts'

/** Opens the page behind a link of a mail, as a browser does. */
export const openLink = (path: string, headers: OutgoingHttpHeaders = {}) => taaliq.send({ path, headers })
