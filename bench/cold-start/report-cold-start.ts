import { percentile } from '../report/percentile.ts'
import { type Row, table } from '../report/table.ts'
import type { Measured } from './measure-cold-start.ts'

const titles = {
  bare: 'node -e 0',
  empty: 'empty Hono handler',
  built: 'reader-api, as built',
  default: 'reader-api, esbuild and SDK defaults',
  minified: 'the same, minified',
} satisfies Record<Measured['name'], string>

const aimedShare = 0.6
const aimedKilobytes = 380

export const reportColdStart = (measured: readonly Measured[], rounds: number): string => {
  const find = (name: Measured['name']) => measured.find(one => one.name === name)
  const median = (name: Measured['name']) => percentile(find(name)?.milliseconds ?? [], 0.5)
  const share = (name: Measured['name'], of: Measured['name']) => median(name) / median(of)

  const rowOf = ({ name, bundle, milliseconds }: Measured): Row => [
    titles[name],
    share(name, 'default').toFixed(2),
    share(name, 'empty').toFixed(2),
    percentile(milliseconds, 0.5).toFixed(1),
    percentile(milliseconds, 0.1).toFixed(1),
    percentile(milliseconds, 0.9).toFixed(1),
    kilobytes(bundle?.loadedBytes),
    kilobytes(bundle?.totalBytes),
  ]
  const ratio = share('built', 'default')
  const loaded = (find('built')?.bundle?.loadedBytes ?? Number.NaN) / 1000
  return [
    '',
    `Cold start: process start to first answer, ${rounds} rounds in turn; KB = 1,000 bytes`,
    table([
      ['', '÷ defaults', '÷ empty', 'median ms', 'p10 ms', 'p90 ms', 'KB at start', 'KB in all'],
      ...measured.map(rowOf),
    ]),
    `Time beside esbuild's and the SDK's defaults: ${ratio.toFixed(2)}, aim ≤ ${aimedShare}: ${verdict(ratio <= aimedShare)}`,
    `Loaded at the start: ${loaded.toFixed(0)} KB, aim ≤ ${aimedKilobytes}: ${verdict(loaded <= aimedKilobytes)}`,
  ].join('\n')
}

const kilobytes = (bytes: number | undefined): string =>
  bytes === undefined ? '' : (bytes / 1000).toFixed(0)

const verdict = (met: boolean): string => (met ? 'met' : 'missed')
