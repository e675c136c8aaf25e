import { percentile } from '../report/percentile.ts'
import { type Row, table } from '../report/table.ts'
import { commentsShown } from './fill-thread.ts'
import type { Measured } from './measure-widget.ts'
import type { PageName } from './publisher-pages.ts'
import type { Visit } from './visit.ts'

const titles = {
  alone: 'the article alone',
  floor: 'a bare list on Preact',
  widget: 'the widget',
} satisfies Record<PageName, string>

/** What test/unit/widget/size.test.ts allows: 14 KB and 1.5 KB for one language. */
const allowedBytes = 15.5 * 1024

type Figure = keyof Visit['milliseconds']

export const reportWidget = (measured: readonly Measured[], chromium: string): string => {
  const figures = ({ visits }: Measured, figure: Figure, share: number): number =>
    percentile(
      visits.map(({ milliseconds }) => milliseconds[figure]),
      share,
    )
  /** Beside another page at the same slowness. */
  const ratio = (one: Measured, figure: Figure, name: PageName): string => {
    const other = measured.find(each => each.name === name && each.slowdown === one.slowdown)
    return other === undefined ? '' : (figures(one, figure, 0.5) / figures(other, figure, 0.5)).toFixed(2)
  }
  const medianAndWorst = (one: Measured, figure: Figure): string[] =>
    [0.5, 0.95].map(share => figures(one, figure, share).toFixed(0))

  const rowOf = (one: Measured): Row => [
    `${one.slowdown} × slower: ${titles[one.name]}`,
    ratio(one, 'script', 'floor'),
    ratio(one, 'main', 'floor'),
    ratio(one, 'main', 'alone'),
    ratio(one, 'painted', 'alone'),
    ...medianAndWorst(one, 'script'),
    ...medianAndWorst(one, 'main'),
    ...medianAndWorst(one, 'painted'),
    String(loadOf(one)?.requests),
    String(loadOf(one)?.scriptBytes),
    String(loadOf(one)?.answerBytes),
  ]
  const scriptBytes = loadOf(measured.find(({ name }) => name === 'widget'))?.scriptBytes ?? Number.NaN
  return [
    '',
    `Widget: ${commentsShown} comments below an Arabic article, cold cache, ${measured.at(0)?.visits.length} rounds in turn; bytes are of gzip; Chromium ${chromium}`,
    table([
      [
        '',
        '÷ floor script',
        '÷ floor main',
        '÷ alone main',
        '÷ alone painted',
        'script ms',
        'p95',
        'main ms',
        'p95',
        'painted ms',
        'p95',
        'requests',
        'script bytes',
        'answer bytes',
      ],
      ...measured.map(rowOf),
    ]),
    `Scripts before the first comment: ${scriptBytes} bytes, allowed ≤ ${allowedBytes}: ${scriptBytes <= allowedBytes ? 'met' : 'missed'}`,
  ].join('\n')
}

/** The same at every visit. */
const loadOf = (one: Measured | undefined) => one?.visits.at(0)?.load
