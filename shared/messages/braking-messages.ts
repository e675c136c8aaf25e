/** What somebody who writes is told while a site asks for proofs of work. */
export type BrakingMessages = {
  /** To whoever sent a form that cannot do it; stands after the problem's own sentence. */
  inTheBox: string
  /** While it is being done. */
  checking: string
}
