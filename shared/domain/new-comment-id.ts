import { v7 } from 'uuid'

/** A UUIDv7 (RFC 9562 5.7): ids sort by the time they were made, in lists and in indexes. */
export const newCommentId = (now: Date): string => v7({ msecs: now.getTime() })
