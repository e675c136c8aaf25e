/** How long it is remembered what became of an attempt to write. */
export const idempotentHours = 48
