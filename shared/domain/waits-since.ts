/** What waits, or is due, is named by the moment it came to, by `#`, and by which it is: so names sort as they came. */
export const waitsSince = (name: string): Date => new Date(name.split('#', 1).join())
