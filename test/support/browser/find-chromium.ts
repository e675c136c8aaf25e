import { existsSync } from 'node:fs'

const headless = '/usr/bin/chromium-headless-shell'
const whole = '/usr/bin/chromium'

/**
 * Debian's Chromium, if it is there. The headless build opens a page in a third of the time; only the whole browser keeps
 * pages to come back to.
 */
export const findChromium = ({ keepsPages = false } = {}): string | undefined =>
  (keepsPages ? [whole] : [headless, whole]).find(path => existsSync(path))
