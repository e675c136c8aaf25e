/** Whether a text is a web origin exactly as browsers send it (RFC 6454 6.2): https, or http on this very machine. */
export const isOrigin = (text: string): boolean => {
  const url = text.length <= 300 ? URL.parse(text) : null
  return url?.origin === text && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url)))
}

const isLocal = ({ hostname }: URL): boolean => hostname === 'localhost' || hostname.endsWith('.localhost')
