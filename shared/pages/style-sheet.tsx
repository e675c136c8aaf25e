import { createHash } from 'node:crypto'
import { raw } from 'hono/html'

/** A page's one style sheet, and its hash as a source of a Content-Security-Policy's `style-src`, quotes included (CSP 3, 2.3.1). */
export const createStyleSheet = (css: string) => ({
  StyleSheet: () => <style>{raw(css)}</style>,
  styleHash: `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
})
