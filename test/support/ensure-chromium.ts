import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * The browser tests and the bench drive Debian's Chromium. Where it is missing and may be installed, it is; elsewhere a
 * line says how.
 */
const chromium = '/usr/bin/chromium'
const command = 'apt-get update && apt-get install -y chromium fonts-noto-core'

if (!existsSync(chromium)) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall) {
    console.error(
      `The browser tests and the bench need Chromium at ${chromium}. On Debian: sudo sh -c "${command}"`,
    )
    process.exit(1)
  }
  console.log(`Chromium is missing: installing Debian's (${command})`)
  execFileSync('sh', ['-c', command], { stdio: 'inherit' })
}
