export type Order = 'oldest' | 'newest'

/** A page of a list ordered by id; `after` is the last id already seen. */
export type PageRequest = { limit: number; after?: string | undefined; order: Order }

/** A page may hold fewer than asked for, and none; the list goes on after `next`, if there is one. */
export type Page<TItem> = { items: TItem[]; next: string | undefined }
