import { arch, cpus, loadavg, release, type } from 'node:os'

/** When and where a run was: numbers of two machines, or of a busy one, are not to be compared. */
export const machine = (): string => {
  const cores = cpus()
  const model = cores.at(0)?.model.trim()
  const load = loadavg().at(0)?.toFixed(1)
  return [
    new Date().toISOString().slice(0, 16).replace('T', ' '),
    `${cores.length} cores, ${model}, ${arch()}`,
    `${type()} ${release()}`,
    `Node ${process.versions.node}`,
    `load ${load} before the start`,
  ].join(' · ')
}
