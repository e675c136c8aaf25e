/** A batch of the stream that was given up: where its records lie, and why. The records themselves are elsewhere. */
export type DeadLetter = {
  at: string
  condition: string
  attempts: number
  records: number
  streamArn: string
  shardId: string
  /** Of its first record. */
  sequenceNumber: string
}

/** A dead letter as it was received, until it is removed. */
export type ReceivedLetter = DeadLetter & { receipt: string }

export type DeadLetters = {
  /** A few that nobody else has in hand; none where all are. */
  receive(): Promise<ReceivedLetter[]>
  remove(letter: ReceivedLetter): Promise<void>
}

/** The keys of what records told of; nothing once the stream has forgotten them, which it does after a day. */
export type ReadKeys = (letter: DeadLetter) => Promise<string[] | undefined>
