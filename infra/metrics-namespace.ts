import type { Settings } from './settings.ts'

/** Where a stage's own metrics are. Two stages of one account are kept apart by it, which a dimension would be billed for. */
export const metricsNamespace = ({ stage }: Settings): string => `Taaliq/${stage}`
