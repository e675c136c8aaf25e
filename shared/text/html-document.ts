/** A whole HTML document as text, from a Hono JSX element without async parts: those render themselves by `toString`. */
export const htmlDocument = (root: { toString(): string }): string => `<!doctype html>${root.toString()}`
