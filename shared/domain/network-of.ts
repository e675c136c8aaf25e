import { isIPv6 } from 'node:net'

/**
 * The network a client counts as: an IPv4 address, or the /64 of an IPv6 one, since a household is given that much
 * (RFC 6177). An IPv4 address mapped into IPv6 (RFC 4291 2.5.5.2) is the IPv4 one.
 */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.split('%', 1).join('').split('::')
  const front = groups(head)
  const back = groups(tail)
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')
}

const groups = (part: string) => (part === '' ? [] : part.split(':'))
