import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './browser/find-chromium.ts'

/**
 * The browser tests and the bench drive Debian's Chromium. Where its headless build is missing and may be installed, it
 * is; the whole browser serves as well, and takes longer. Elsewhere a line says how.
 */
const command = 'apt-get update && apt-get install -y chromium-headless-shell fonts-noto-core'
const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

if (!findChromium()?.endsWith('headless-shell') && mayInstall) {
  console.log(`Chromium is missing: installing Debian's (${command})`)
  try {
    execFileSync('sh', ['-c', command], { stdio: 'inherit' })
  } catch (error) {
    if (findChromium() === undefined) throw error
    console.warn('It could not be installed; the whole browser is there, and slower')
  }
}
if (findChromium() === undefined) {
  console.error(`The browser tests and the bench need Chromium. On Debian: sudo sh -c "${command}"`)
  process.exit(1)
}
