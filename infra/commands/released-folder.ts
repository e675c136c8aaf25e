import { fileURLToPath } from 'node:url'

/** The templates of the last release, `<stack>.json`; its README says how they are renewed. */
export const releasedFolder = fileURLToPath(new URL('../released/', import.meta.url))
