import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

type Options = {
  /** The page one comes back to is the one that was left, as in every reader's browser; Playwright turns it off. */
  keepsPages?: boolean
}

/** Debian's Chromium, quiet on a closed network. */
export const openBrowser = ({ keepsPages = false }: Options = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium({ keepsPages }) ?? 'chromium',
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
