/** What one moderator tells the others of whoever writes under an address. */
export type AuthorNote = { id: string; text: string; by: string; at: string }

/** That the comments under an address are to be read last. It changes nothing else, and for nobody else. */
export type AuthorMark = { by: string; at: string; until: string; reason: string }
