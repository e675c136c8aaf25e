import * as v from 'valibot'
import { AcceptedComment } from '../../shared/contract/accepted-comment.ts'
import { CommentHistory, ModeratedComment, Queue } from '../../shared/contract/moderated-comment.ts'
import { Challenge } from '../../shared/contract/proof.ts'
import { Counts, PublicComments } from '../../shared/contract/public-comment.ts'
import { WithdrawnComment } from '../../shared/contract/withdrawal.ts'
import type { Proof } from '../../shared/domain/proof.ts'
import { solve } from '../../web/widget/solve.ts'

type Needs = {
  /** Where Taaliq answers. */
  url: string
  site: string
  thread: string
  /** A moderator's access token. */
  token?: string
}

type Call = { headers?: Record<string, string>; json?: unknown }

/** One thread of a deployed site over HTTP, as its readers and a moderator reach it. */
export const createDeployedThread = ({ url, site, thread, token }: Needs) => {
  const request = async (path: string, { headers = {}, json }: Call = {}): Promise<Response> => {
    const sent =
      json === undefined
        ? { headers }
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify(json),
          }
    return fetch(new URL(path, url), { ...sent, signal: AbortSignal.timeout(patience) })
  }
  const accepted = async (answer: Response): Promise<Response> => {
    if (!answer.ok) throw new Error(await refusalIn(answer))
    return answer
  }
  const ask = async (path: string, call?: Call): Promise<Response> => accepted(await request(path, call))
  const read = async <const Schema extends v.GenericSchema>(
    schema: Schema,
    answer: Response,
  ): Promise<v.InferOutput<Schema>> => v.parse(schema, await answer.json())

  const path = `/v1/sites/${site}/threads/${thread}`
  const queue = `/v1/moderation/sites/${site}/comments`
  /** What a comment brings while the brake is on: sent again, it is to be the same. */
  let proof: Proof | undefined
  const asModerator = { headers: { authorization: `Bearer ${token}` } }

  return {
    list: async (query = '') => read(PublicComments, await ask(`${path}/comments${query}`)),
    count: async () =>
      (await read(Counts, await ask(`/v1/sites/${site}/counts?thread=${thread}`))).counts[thread],
    page: async () => (await ask(path)).text(),
    loader: async () => (await ask('/embed/v1.js')).headers.get('content-type') ?? '',
    submit: async (key: string, comment: object) => {
      const send = () =>
        request(`${path}/comments`, { headers: { 'idempotency-key': key }, json: { ...comment, proof } })
      let answer = await send()
      if (answer.status === 428) {
        // As the widget does; what cannot be solved is sent without, and refused.
        proof = await solve(v.parse(Asked, await answer.json()).challenge)
        answer = await send()
      }
      await accepted(answer)
      return {
        ...(await read(AcceptedComment, answer)),
        isReplay: answer.headers.get('idempotent-replayed') === 'true',
      }
    },
    withdraw: async (id: string, receipt: string) =>
      read(WithdrawnComment, await ask(`${path}/comments/${id}/withdrawal`, { json: { receipt } })),
    waiting: async () => read(Queue, await ask(`${queue}?order=newest&limit=100`, asModerator)),
    one: async (id: string) => read(CommentHistory, await ask(`${queue}/${id}`, asModerator)),
    decide: async (id: string, decision: 'approve' | 'trash', version: number) =>
      read(
        ModeratedComment,
        await ask(`${queue}/${id}/decision`, { ...asModerator, json: { decision, version } }),
      ),
  }
}

export type DeployedThread = ReturnType<typeof createDeployedThread>

/** What the API itself has at most: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const patience = 30_000

const Asked = v.object({ challenge: Challenge })

const Refusal = v.fallback(v.object({ code: v.string() }), { code: 'without saying why' })

const refusalIn = async (answer: Response): Promise<string> => {
  const { code } = v.parse(Refusal, await answer.json().catch(() => undefined))
  return `answered ${answer.status}, ${code}`
}
