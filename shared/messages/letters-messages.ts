/** What the mails to commenters say. `{site}` is the host of the publisher's pages, `{title}` the article's. */
export type LettersMessages = {
  published: AboutComment
  reply: AboutComment & {
    /** Above what the recipient had written. */
    own: string
  }
  /** To an address that nobody has confirmed: it names nothing that somebody typed. */
  confirmation: {
    subject: string
    headline: string
    lead: string
    /** Which comment, to who knows when they wrote: the letter and its page say it. */
    writtenAt: string
    /** Opens the page on which one says yes or no. */
    action: string
    untilThen: string
    never: string
    notYou: string
  }
  why: string
  /** Opens the page on which one chooses which mails come. */
  choices: string
}

type AboutComment = { subject: string; subjectWithoutTitle: string; headline: string; action: string }
