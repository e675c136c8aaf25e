import { percentile } from '../report/percentile.ts'
import { type Row, table } from '../report/table.ts'
import type { Measured } from './measure-throughput.ts'
import { connections } from './send-load.ts'

type Summary = ReturnType<typeof summarise>

/** Every row beside the first. */
export const reportThroughput = (measured: readonly Measured[]): string => {
  const summaries = measured.map(summarise)
  const [reference] = summaries
  const ratio = (one: Summary, figure: 'perSecond' | 'p50' | 'cpuMilliseconds') =>
    (one[figure] / (reference?.[figure] ?? Number.NaN)).toFixed(2)

  const rowOf = (one: Summary): Row => [
    one.name,
    ratio(one, 'perSecond'),
    ratio(one, 'p50'),
    ratio(one, 'cpuMilliseconds'),
    one.perSecond.toFixed(0),
    one.p50.toFixed(1),
    one.p95.toFixed(1),
    one.p99.toFixed(1),
    one.cpuMilliseconds.toFixed(2),
    String(one.answered),
    String(one.failures),
  ]
  return [
    '',
    `Throughput: ${connections} connections to the local twin, ${measured.at(0)?.rounds.length} rounds in turn; ÷ is beside the empty handler`,
    table([
      [
        '',
        '÷ req/s',
        '÷ p50',
        '÷ CPU',
        'req/s',
        'p50 ms',
        'p95 ms',
        'p99 ms',
        'CPU ms/req',
        'requests',
        'failed',
      ],
      ...summaries.map(rowOf),
    ]),
  ].join('\n')
}

const summarise = ({ workload: { name }, rounds }: Measured) => {
  const milliseconds = rounds.flatMap(round => round.milliseconds)
  const answered = milliseconds.length
  return {
    name,
    answered,
    failures: sum(rounds.map(round => round.failures)),
    perSecond: answered / sum(rounds.map(round => round.seconds)),
    p50: percentile(milliseconds, 0.5),
    p95: percentile(milliseconds, 0.95),
    p99: percentile(milliseconds, 0.99),
    cpuMilliseconds: (sum(rounds.map(round => round.cpuSeconds)) * 1000) / answered,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
