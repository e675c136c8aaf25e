import { bill, type Line } from './bill.ts'
import type { Choices } from './choices.ts'
import type { Workload } from './count-operations.ts'
import { amount, dollars } from './in-words.ts'
import { table } from './table.ts'

/** A month's bill as a person reads it: by service, in all, for a thousand comments, and what most of it is. */
export const showBill = (workload: Workload, choices: Choices): string => {
  const [least, most] = [bill(workload, choices, 'least'), bill(workload, choices, 'most')]
  const services = [...new Set(most.lines.map(({ service }) => service))]
  const thousands = workload.comments / 1000
  const perThousand =
    thousands === 0
      ? []
      : [['per 1,000 comments', dollars(least.usd / thousands), dollars(most.usd / thousands)]]
  const dearest = most.lines
    .filter(({ usd }) => usd > 0)
    .toSorted((one, other) => other.usd - one.usd)
    .slice(0, 3)

  return [
    `${amount(workload.views)} page views, ${amount(workload.comments)} comments and ${amount(workload.threads)} threads a month, in ${choices.region}.`,
    'US dollars without tax: at least, if nearly all reads come of the edge; at most, if the edge helps as little as it may.',
    '',
    table([
      ['service', 'at least', 'at most'],
      ...services.map(service => [service, ofService(least.lines, service), ofService(most.lines, service)]),
      ['all', dollars(least.usd), dollars(most.usd)],
      ...perThousand,
    ]),
    '',
    'Most of it:',
    ...dearest.map(
      ({ service, unit, quantity, usd }) => `  ${dollars(usd)} ${service}: ${amount(quantity)} ${unit}`,
    ),
  ].join('\n')
}

const ofService = (lines: readonly Line[], service: string): string =>
  dollars(lines.filter(line => line.service === service).reduce((sum, { usd }) => sum + usd, 0))
