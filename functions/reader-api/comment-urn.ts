/** A comment's id is a UUID, hence a URN as it is (RFC 9562 4): the same in the feed and for search engines. */
export const commentUrn = (id: string): string => `urn:uuid:${id}`
