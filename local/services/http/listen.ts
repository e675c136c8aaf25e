import { once } from 'node:events'
import type { Server } from 'node:http'
import * as v from 'valibot'

const Address = v.object({ port: v.number() })

/** Listens on a free port of this machine only; resolves with the server's address. */
export const listen = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${v.parse(Address, server.address()).port}`
}

/** Ends the server and every connection to it. */
export const stopListening = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
