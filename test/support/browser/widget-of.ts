import type { Page } from 'playwright-core'
import { sampleComment } from '../contract/sample-comment.ts'

type Typed = { content: string; name: string; email: string }

/** The comments of a page, as a reader sees and uses them. The fields keep their names in every language. */
export const widgetOf = (page: Page) => {
  const element = page.locator('taaliq-comments')
  const field = (name: 'content' | 'name' | 'email' | 'website') => element.locator(`[name=${name}]`)
  const write = async (typed: Partial<Typed> = {}): Promise<Typed> => {
    const { content, name, email } = { ...sampleComment(), ...typed }
    // The comments come when the reader comes near.
    await element.scrollIntoViewIfNeeded()
    await field('content').fill(content)
    await field('name').fill(name)
    await field('email').fill(email)
    return { content, name, email }
  }
  const send = () => element.locator('[part=submit]').click()

  return {
    element,
    form: element.locator('form'),
    field,
    write,
    send,
    post: async (typed: Partial<Typed> = {}) => {
      const written = await write(typed)
      await send()
      await element.locator('form [part=notice]').waitFor()
      return written
    },
    notice: element.locator('form [part=notice]'),
    errorOf: (name: string) => element.locator(`#${name}-error`),
    comments: element.locator('article'),
    commentSaying: (content: string) => element.locator('article').filter({ hasText: content }),
    awaiting: element.locator('article .waiting'),
    shown: () => page.locator('taaliq-comments[data-taaliq-shown]').waitFor(),
  }
}
