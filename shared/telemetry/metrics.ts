import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'

type Measure =
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
