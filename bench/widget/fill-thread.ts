import * as v from 'valibot'
import { library } from '../../local/demo/articles/library.ts'
import { createClient } from '../../test/support/contract/create-client.ts'
import { sampleComment } from '../../test/support/contract/sample-comment.ts'

export const { thread } = library
export const commentsShown = 20

const Submitted = v.object({ id: v.string() })
const Shown = v.object({ comments: v.pipe(v.array(v.unknown()), v.length(commentsShown)) })

/** Approved comments below the article, each as long as one of its paragraphs, every fourth an answer to the first. */
export const fillThread = async (url: string): Promise<void> => {
  const taaliq = createClient(url)
  let first: string | undefined
  for (let index = 0; index < commentsShown; index += 1) {
    const content = `${index + 1}. ${library.paragraphs[index % library.paragraphs.length]}`
    const parentId = index % 4 === 3 ? first : undefined
    const { text } = await taaliq.post({ thread }, sampleComment({ content, parentId }))
    const { id } = v.parse(Submitted, JSON.parse(text))
    await taaliq.decide(id, { decision: 'approve', version: 1 })
    first ??= id
  }
  v.parse(Shown, JSON.parse((await taaliq.list({ thread })).text))
}
