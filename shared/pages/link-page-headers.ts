import { pagePolicy } from './page-policy.ts'

/**
 * A page for one person: no script, no frame but where `framers` are named, nothing fetched, and a form to ourselves
 * alone. `same-origin`, since the site it links to must not learn the link, while `no-referrer` would make a browser
 * post without naming its origin.
 */
export const linkPageHeaders = async (framers?: readonly string[]): Promise<Record<string, string>> => {
  const { styleHash } = await import('./link-page-sheet.tsx')
  return {
    'content-security-policy': pagePolicy({ style: styleHash, framers }),
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex',
  }
}
