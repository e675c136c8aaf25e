import * as v from 'valibot'

const Token = v.object({ accessToken: v.string() })
const Queue = v.object({
  comments: v.array(v.object({ id: v.string(), version: v.number(), content: v.string() })),
})

/** What a moderator does: finds the waiting comment by its text and approves it. */
export const approveByText = async (url: string, content: string): Promise<void> => {
  const { accessToken } = v.parse(
    Token,
    await (await fetch(`${url}/local/token?as=moderator@example.com`)).json(),
  )
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
  const queue = `${url}/v1/moderation/sites/demo/comments`
  const { comments } = v.parse(
    Queue,
    await (await fetch(`${queue}?order=newest&limit=100`, { headers })).json(),
  )
  const comment = comments.find(each => each.content === content)
  if (comment === undefined) throw new Error('the comment does not wait in the queue')
  const decision = JSON.stringify({ decision: 'approve', version: comment.version })
  const answer = await fetch(`${queue}/${comment.id}/decision`, { method: 'POST', headers, body: decision })
  if (!answer.ok) throw new Error(`not approved: ${answer.status}`)
}
