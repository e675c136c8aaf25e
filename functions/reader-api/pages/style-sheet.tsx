import { createHash } from 'node:crypto'
import { raw } from 'hono/html'
import { threadPageStyle } from './thread-page-style.ts'

export const StyleSheet = () => <style>{raw(threadPageStyle)}</style>

/** The page's one style sheet as a source of a Content-Security-Policy's `style-src`, quotes included (CSP 3, 2.3.1). */
export const styleHash = `'sha256-${createHash('sha256').update(threadPageStyle).digest('base64')}'`
