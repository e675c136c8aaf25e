import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'

export type Measure =
  | 'CommentHeld'
  | 'CommentPublished'
  | 'CommentDecided'
  | 'CommentEdited'
  | 'CommentAnswered'
  | 'MailSent'
  | 'MailFailed'
  | 'LetterSent'
  | 'LetterFailed'
  | 'LetterRefused'
  | 'LetterGivenUp'
  | 'SiteNudged'
  | 'SiteBraked'
  | 'AddressConfirmed'
  | 'MailsEnded'
  | 'MailBounced'
  | 'MailComplained'
  | 'FeedbackUnreadable'

export type Count = (name: Measure, count?: number) => void

/** Counts through CloudWatch's embedded metric format: a log line, no call; one dimension, the function. */
export const createCount = (): Count => {
  const metrics = new Metrics()
  return (name, count = 1) => {
    metrics.addMetric(name, MetricUnit.Count, count)
    metrics.publishStoredMetrics()
  }
}

/** How long something has lasted by now: for how long the comment that waits longest does, how late the latest mail is. */
export type Standing = 'OldestWaitingSeconds' | 'OwedMailLateSeconds'

export type Tell = (standing: Readonly<Partial<Record<Standing, number>>>) => void

/** Tells in one line, of the installation as a whole: whichever function saw it, it is one metric. */
export const createTell = (): Tell => {
  const metrics = new Metrics({ serviceName: 'all' })
  return standing => {
    for (const [name, seconds] of Object.entries(standing))
      metrics.addMetric(name, MetricUnit.Seconds, seconds)
    metrics.publishStoredMetrics()
  }
}
