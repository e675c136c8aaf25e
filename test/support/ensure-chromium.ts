import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './browser/find-chromium.ts'

/**
 * The browser tests and the bench drive Debian's Chromium, mostly its headless build. Where one is missing and may be
 * installed, it is; the whole browser alone serves as well, and takes longer. Elsewhere a line says how.
 */
const command = 'apt-get update && apt-get install -y chromium chromium-headless-shell fonts-noto-core'
const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
const whole = () => findChromium({ keepsPages: true })

if (mayInstall && (whole() === undefined || findChromium() === whole())) {
  console.log(`Chromium is missing: installing Debian's (${command})`)
  try {
    execFileSync('sh', ['-c', command], { stdio: 'inherit' })
  } catch (error) {
    if (whole() === undefined) throw error
    console.warn('Its headless build could not be installed: the tests take longer')
  }
}
if (whole() === undefined) {
  console.error(`The browser tests and the bench need Chromium. On Debian: sudo sh -c "${command}"`)
  process.exit(1)
}
