import { createEdge } from '../../../local/edge/create-edge.ts'
import { joinedHeaders } from '../../../local/joined-headers.ts'
import { createProcesses } from '../../../local/processes.ts'
import { openNewsroom } from '../audit/open-newsroom.ts'
import { synthesizedDeployment } from '../database/synthesized-deployment.ts'
import { createFailingOrigin } from './failing-origin.ts'
import { serveApis } from './serve-apis.ts'
import { createViewer } from './viewer.ts'

/** The template's distribution before the real APIs over a local database, at the newsroom's own time. */
export const openEdge = async () => {
  const newsroom = await openNewsroom()
  const processes = createProcesses()
  const deployment = await synthesizedDeployment(processes)
  const { api, distribution, installation } = deployment
  const apiDomain = `${api.id}.execute-api.${installation.region}.amazonaws.com`
  const serve = serveApis(deployment, newsroom.apis)
  const origin = createFailingOrigin(serve)
  const edge = createEdge({
    distribution,
    origins: new Map([[apiDomain, origin.serve]]),
    keeps: true,
    clock: () => newsroom.clock().getTime() / 1000,
  })

  return {
    ...newsroom,
    /** As a viewer anywhere does. */
    ask: createViewer(edge),
    /** Past the edge, at the API's own address. */
    askApi: createViewer(serve, apiDomain),
    /** What the edge has asked the API since the last `forget`, as `GET /path`. */
    asked: () => origin.requests.map(({ method, target }) => `${method} ${target}`),
    /** What it told the API under a header's name, request by request. */
    sent: (name: string) => origin.requests.map(({ rawHeaders }) => joinedHeaders(rawHeaders)[name]),
    forget: origin.forget,
    /** From now on the API answers so; without a status, as it does. */
    failWith: origin.failWith,
    /** From now on the API answers nothing, until the returned function is called. */
    hold: origin.hold,
    close: async () => {
      await newsroom.close()
      processes.close()
    },
  }
}

export type Edge = Awaited<ReturnType<typeof openEdge>>
