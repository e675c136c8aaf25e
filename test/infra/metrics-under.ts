import * as v from 'valibot'
import type { Resource } from './synthesized.ts'

/** One metric by itself, or several that an expression joins. */
const Alarm = v.object({
  Metrics: v.optional(v.array(v.object({ MetricStat: v.optional(v.unknown()) }))),
})

/** How many metrics alarms look at, which is what they are paid for by. */
export const metricsUnder = (alarms: readonly Resource[]): number =>
  alarms
    .map(({ Properties }) => v.parse(Alarm, Properties).Metrics)
    .map(metrics => metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1)
    .reduce((sum, count) => sum + count, 0)
