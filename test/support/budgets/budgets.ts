/** What an operation may ask of DynamoDB at most: calls by name, and capacity over tables and indexes. */
export type Budget = {
  readonly calls: Readonly<Record<string, number>>
  readonly rru: number
  readonly wru: number
}

export const operations = [
  'a page of 4',
  'a page of 50',
  'a page of 50 from a cursor',
  'a page of 100',
  'a thread as HTML',
  'the counts of 50 threads',
  'a held comment',
  'a held comment of 5 KB',
  'a comment published at once',
  'a queue page of 4',
  'a queue page of 50',
  'a queue page of 100',
  'an audit page of 4',
  'an audit page of 50',
  'an audit page of 100',
  'an approval',
  'an approval that owes a mail',
  'an edit of what is public',
  'a retraction',
  'a reply that approves',
  'a reply to what is approved',
  'a claim of 50 comments',
  'a look at an author of 53 comments',
  'a note on an author',
  'a mark of an author',
] as const

export type Operation = (typeof operations)[number]

const listed = { GetItem: 1, Query: 1 }
const queued = { GetItem: 1, Query: 2 }
const audited = { GetItem: 1, Query: 1, BatchGetItem: 1 }
const submitted = { TransactWriteItems: 1, UpdateItem: 1 }
const decided = { BatchGetItem: 1, TransactWriteItems: 1 }

const looked = { BatchGetItem: 2, TransactWriteItems: 1, Query: 2 }

/** The item and its place in the `due` index. */
const owed = 3

const submitUnits = 14
const furtherKilobytes = 4
const indexesWithText = 1

/** Design, section 5, for index items of 500 B and events of 1 KB; longer pages read in proportion and ask no more often. */
export const budgets = {
  'a page of 4': { calls: listed, rru: 5, wru: 0 },
  'a page of 50': { calls: listed, rru: 5, wru: 0 },
  'a page of 50 from a cursor': { calls: listed, rru: 5, wru: 0 },
  'a page of 100': { calls: listed, rru: 10, wru: 0 },
  'a thread as HTML': { calls: listed, rru: 5, wru: 0 },
  'the counts of 50 threads': { calls: { BatchGetItem: 1 }, rru: 25, wru: 0 },
  'a held comment': { calls: submitted, rru: 0, wru: submitUnits },
  'a held comment of 5 KB': {
    calls: submitted,
    rru: 0,
    wru: submitUnits + furtherKilobytes * (2 + indexesWithText),
  },
  'a comment published at once': { calls: submitted, rru: 0, wru: submitUnits },
  'a queue page of 4': { calls: queued, rru: 20, wru: 0 },
  'a queue page of 50': { calls: queued, rru: 20, wru: 0 },
  'a queue page of 100': { calls: queued, rru: 40, wru: 0 },
  'an audit page of 4': { calls: audited, rru: 4, wru: 0 },
  'an audit page of 50': { calls: audited, rru: 30, wru: 0 },
  'an audit page of 100': { calls: audited, rru: 60, wru: 0 },
  'an approval': { calls: decided, rru: 2, wru: 16 },
  'an approval that owes a mail': { calls: decided, rru: 2, wru: 16 + owed },
  'an edit of what is public': { calls: decided, rru: 2, wru: 12 },
  'a retraction': { calls: decided, rru: 2, wru: 16 },
  'a reply that approves': { calls: decided, rru: 2, wru: 20 },
  'a reply to what is approved': { calls: decided, rru: 2, wru: 12 },
  'a claim of 50 comments': { calls: { GetItem: 1, PutItem: 50 }, rru: 1, wru: 50 },
  'a look at an author of 53 comments': { calls: looked, rru: 35, wru: 6 },
  'a note on an author': { calls: decided, rru: 3, wru: 10 },
  'a mark of an author': { calls: decided, rru: 3, wru: 8 },
} satisfies Record<Operation, Budget>
