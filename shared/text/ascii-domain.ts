/**
 * A domain name as lower-case A-labels (RFC 5890, mapped by UTS #46 as browsers do), or `undefined` when it is not a
 * public host name: at least two labels of at most 63 characters, 253 in all, the last one not a number.
 */
export const asciiDomain = (domain: string): string | undefined => {
  if (!/^[\u200C-\u200D\p{L}\p{M}\p{N}\p{So}.。．｡-]+$/u.test(domain)) return undefined
  const url = URL.parse(`https://${domain}`)
  return url !== null && hostName.test(url.hostname) ? url.hostname : undefined
}

const hostName =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=.*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
