import { assumptions as assumed } from './assumptions.ts'
import { type Choices, firewallRules } from './choices.ts'
import { countOperations, minutesAMonth, type Workload } from './count-operations.ts'
import { functionMemory } from './function-memory.ts'
import type { Item } from './items.ts'
import { keysOf } from './keys-of.ts'
import { keptBytes, type Measured, measured, type Operation, widgetFiles } from './measured.ts'
import type { Bound } from './origin-requests.ts'

export type Usage = Readonly<Record<Item, number>>

const gigabyte = 1e9

/** How much of everything that has a price a month takes. */
export const usage = (workload: Workload, choices: Choices, bound: Bound): Usage => {
  const { views, comments, refused } = workload
  const counts = countOperations(workload, choices, bound)
  const times = (operation: Operation): number => counts[operation] ?? 0
  const total = (of: (operation: Measured) => number): number =>
    operations.reduce((sum, operation) => sum + times(operation) * of(measured[operation]), 0)
  const runs = total(runsOf)
  const mails = total(operation => operation.mails)
  const apiRequests = apiOperations.reduce((sum, operation) => sum + times(operation), 0)
  const moderation = total(({ runs }) => runs['moderation-api'] ?? 0)
  const edgeRequests = views * requestsAView + 2 * comments + refused + moderation
  const logged =
    total(({ logBytes }) => logBytes) + runs * assumed.platformLogBytes + apiRequests * assumed.accessLogBytes
  const kept = (comments * assumed.monthsKept) / gigabyte
  const hasFirewall = choices.firewall !== 'off'

  return {
    edgeRequests,
    edgeGigabytes:
      (views * bytesAView +
        comments * measured['a comment'].bytes +
        refused * measured['a form beyond the limit'].bytes +
        edgeRequests * assumed.headerBytes) /
      gigabyte,
    apiRequests,
    functionRuns: runs,
    functionSeconds: choices.slowness * total(gigabyteSecondsOf),
    writeUnits: total(({ wru }) => wru),
    readUnits: total(({ rru }) => rru),
    storedGigabytes: kept * (keptBytes.recovered + keptBytes.indexes),
    recoveredGigabytes: choices.pointInTimeRecovery ? kept * keptBytes.recovered : 0,
    mails,
    notices: times('a bounce'),
    keys: choices.keys,
    // Each mail opens one address; each new reader-api that takes a comment asks for the public key.
    keyRequests: mails + comments * assumed.coldStarts,
    secrets: choices.secrets,
    // Two versions of what signs links, and of what signs receipts, are read anew each minute; the author secret once by each new instance.
    secretReads:
      2 * (Math.min(mails, minutesAMonth) + Math.min(comments, minutesAMonth)) +
      comments * assumed.coldStarts,
    loggedGigabytes: logged / gigabyte,
    keptLogGigabytes: (logged / gigabyte) * (choices.logRetentionDays / 30),
    metrics:
      assumed.standingMetrics + (comments === 0 ? 0 : assumed.customMetrics * choices.metricDimensions),
    alarms: choices.alarms,
    dashboards: choices.dashboards,
    firewalls: hasFirewall ? 1 : 0,
    firewallRules: firewallRules[choices.firewall],
    firewallRequests: hasFirewall ? edgeRequests : 0,
    fileGigabytes: assumed.siteFileGigabytes,
    scheduledRuns: minutesAMonth,
    members: assumed.moderators,
    hostedZones: choices.hostedZones,
  }
}

const operations = keysOf(measured)

const runsOf = ({ runs }: Measured): number =>
  keysOf(functionMemory).reduce((sum, name) => sum + (runs[name] ?? 0), 0)

const apiOperations = operations.filter(operation => {
  const { runs }: Measured = measured[operation]
  return 'reader-api' in runs || 'moderation-api' in runs
})

const gigabyteSecondsOf = ({ runs }: Measured): number =>
  keysOf(functionMemory).reduce((sum, name) => {
    const milliseconds = assumed.billedMilliseconds[name] + assumed.coldStarts * assumed.coldMilliseconds
    return sum + ((runs[name] ?? 0) * milliseconds * functionMemory[name]) / 1000 / 1024
  }, 0)

const { requests: files, bytes: fileBytes } = widgetFiles

/** A first visit loads every file, another one asks whether the first has changed. */
const requestsAView =
  assumed.reachComments * (1 + assumed.firstVisits * files + (1 - assumed.firstVisits)) +
  assumed.askCounts +
  assumed.threadPages

const bytesAView =
  assumed.reachComments * (measured['a list'].bytes + assumed.firstVisits * fileBytes) +
  assumed.askCounts * measured['the counts of 20 threads'].bytes +
  assumed.threadPages * measured['a thread as HTML'].bytes
