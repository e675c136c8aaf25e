/**
 * When a comment was written, as its id tells: the first 48 bits of a UUIDv7 are the milliseconds since 1970
 * (RFC 9562 5.7).
 */
export const timeOfCommentId = (id: string): string =>
  new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString()
