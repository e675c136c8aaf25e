import { mentionsAddress } from '../text/mentions-address.ts'

type Article = { threadTitle?: string | undefined; threadUrl?: string | undefined }

/**
 * The article as moderators will see it. Newsletters put the reader's address into links: whatever shows it is left
 * out, the query first, so that nothing typed as an address reaches a moderator by another door.
 */
export const articleOf = (email: string, pageTitle?: string, pageUrl?: string): Article => {
  const url = pageUrl === undefined ? null : URL.parse(pageUrl)
  return {
    threadTitle: withoutAddress(email, [pageTitle]),
    threadUrl: withoutAddress(email, [pageUrl, url === null ? undefined : url.origin + url.pathname]),
  }
}

const withoutAddress = (email: string, choices: (string | undefined)[]) =>
  choices.find(choice => choice !== undefined && !mentionsAddress(choice, email))
