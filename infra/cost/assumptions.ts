import type { FunctionName } from './function-memory.ts'

/** What nobody has measured: how people behave, and what only AWS's own machines could tell. Each can be replaced. */
export const assumptions = {
  /** Of page views, how many come to the comments: the widget loads where the reader nears it. All of them: the bill is no lower. */
  reachComments: 1,
  /** Of page views, how many have not loaded the widget's files before. */
  firstVisits: 0.5,
  /** Of page views, how many ask for the counts of twenty articles (a front page does, an article does not). */
  askCounts: 0.1,
  /** Of page views, how many are of a thread's own page: readers without scripts, search engines. */
  threadPages: 0.02,
  /** Lists of articles, each with counts of its own. */
  frontPages: 20,
  /** Regional caches of CloudFront between readers and us. */
  regionalCaches: 4,
  /** What an answer takes beside its body: headers and TLS. */
  headerBytes: 800,

  /** Of comments, how many ask to be told. Each is told of its approval and, this often, of an answer. */
  askForMail: 0.2,
  answersEach: 0.3,
  /** How long a comment waits for a moderator. */
  minutesWaiting: 30,
  moderators: 3,
  /** One moderator at a time, with ten cards or more in the queue. */
  secondsADecision: 10,
  /** The open console looks for new comments every 20 s. */
  secondsALook: 20,
  /** Of mails, how many come back. */
  bounces: 0.02,
  /** How long comments have been kept, at this pace. */
  monthsKept: 12,
  sites: 1,

  /**
   * Milliseconds that Lambda bills for one run: two rounds of calls to DynamoDB, and the CPU that the bench measured on a whole
   * core (docs/bench.md), which Lambda gives in proportion to memory. An estimate: no account has been asked.
   */
  billedMilliseconds: {
    'reader-api': 40,
    'moderation-api': 50,
    'subscription-api': 60,
    mailer: 250,
    sweeper: 80,
    feedback: 80,
    brake: 80,
  } satisfies Record<FunctionName, number>,
  /** Of runs, how many begin with a new instance, and what that adds: Lambda bills it since August 2025. */
  coldStarts: 0.01,
  coldMilliseconds: 600,

  /** What Lambda itself prints of a run (`platform.start`, `platform.report`), as JSON, with CloudWatch's 26 bytes an entry. */
  platformLogBytes: 700,
  /** One line of the API's access log. */
  accessLogBytes: 300,
  /** Measures that have one dimension, the function; each is one of CloudWatch's custom metrics. */
  customMetrics: 17,
  /** Those that the sweeper tells each minute, whether or not anything happens. */
  standingMetrics: 2,
  /** The files of widget and console, with those of some releases before. */
  siteFileGigabytes: 0.05,
} as const
